namespace Kubewright.Rules.Training;

internal sealed class QuotaKeyNotCounted() : ObjectPolicy("KW4260", "quota-gpu-key", "Count devices in a quota by requests.<name>", Severity.Error, ["ResourceQuota"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Of devices a quota counts requests only. Under another key the API server takes the number and never looks at it.",
        Fix: "Write requests. in front of the resource.",
        Bad: """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {nvidia.com/gpu: 8}
            """,
        Good: """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.nvidia.com/gpu: 8}
            """);

    private const string Requests = "requests.";
    private const string Limits = "limits.";

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var hard = manifest.Spec.MapOrOpen("hard");
        foreach (var (key, node) in hard)
        {
            var resource = key.StartsWith(Limits, StringComparison.Ordinal) ? key.Substring(Limits.Length) : key;
            if (key.StartsWith(Requests, StringComparison.Ordinal) || IsCountedOtherwise(resource) || !ResourceNames.IsExtended(resource))
                continue;
            context.Report(
                $"spec.hard[{key}]", $"Quota key '{key}' is never counted; use requests.{resource}.", node,
                fix: hard.ContainsKey(Requests + resource) ? null : TreeFix.Rename($"Call it {Requests}{resource}", hard, key, Requests + resource));
        }
    }

    private static bool IsCountedOtherwise(string key) => key.StartsWith("count/", StringComparison.Ordinal)
        || key.EndsWith(".deviceclass.resource.k8s.io/devices", StringComparison.Ordinal) || key.Contains(".storageclass.storage.k8s.io/");
}
