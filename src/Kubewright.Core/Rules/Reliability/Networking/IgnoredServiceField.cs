namespace Kubewright.Rules.Reliability;

internal sealed class IgnoredServiceField() : ObjectPolicy("KW2146", "service-field-ignored", "Set only Service fields that take effect", Severity.Info, ["Service"])
{
    private const string ExternalName = "ExternalName";

    public override RuleDocumentation Documentation => new(
        Why: "The API server takes fields that belong to another type of Service, and nobody reads them. Whoever wrote one expects it to do something.",
        Fix: "Remove the field, or choose the type that it belongs to.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80}]
              loadBalancerIP: 203.0.113.7
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.TextOr("type", "ClusterIP") is not { } type)
            return;
        var spec = manifest.Spec;
        if (type != ExternalName && spec.IsFilled("externalName"))
            Report("externalName", $"type {type}");
        if (type == ExternalName && spec.IsFilled("selector"))
            Report("selector", $"type {type}");
        if (type != "LoadBalancer" && spec.IsFilled("loadBalancerIP"))
            Report("loadBalancerIP", $"type {type}");
        if (type != ExternalName && spec.Text("clusterIP") == "None" && spec.Text("sessionAffinity") is { Length: > 0 } and not "None")
            Report("sessionAffinity", $"type {type} without a cluster IP");

        void Report(string field, string where) => context.Report(
            "spec." + field,
            $"{field} of Service '{manifest.DisplayName}' is ignored for {where}; remove it.",
            spec[field]!,
            fix: TreeFix.Remove($"Remove {field}", spec, field));
    }
}
