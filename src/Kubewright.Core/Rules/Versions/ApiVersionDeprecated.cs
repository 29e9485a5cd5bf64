namespace Kubewright.Rules.Versions;

internal sealed class ApiVersionDeprecated() : ApiVersionPolicy("KW6001", "api-version-deprecated", "Move off deprecated API versions", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "It works, until an upgrade of the cluster takes it away. That upgrade then waits for you.",
        Fix: "Use the version that takes its place; the cluster has it already.",
        Bad: """
            apiVersion: networking.k8s.io/v1beta1
            kind: IPAddress
            metadata: {name: 192.168.1.5}
            spec:
              parentRef: {resource: services, namespace: shop, name: search}
            """,
        Good: """
            apiVersion: networking.k8s.io/v1
            kind: IPAddress
            metadata: {name: 192.168.1.5}
            spec:
              parentRef: {resource: services, namespace: shop, name: search}
            """)
    {
        KubeScore = ["stable-version"],
    };

    protected override bool IsFixable => true;

    protected override string? Problem(ManifestObject manifest, ApiLifecycle lifecycle, TargetReleases target, PolicyContext context)
    {
        if (!lifecycle.IsDeprecated(target, manifest.Kind!))
            return null;
        var end = lifecycle.Removed is { } removed ? $" and goes away in {removed}" : "";
        return $"{manifest.ApiVersion} {manifest.Kind} is deprecated since {lifecycle.Deprecated}{end}; {(lifecycle.Replacement is { } next ? $"use {next}" : "nothing takes its place")}.";
    }
}
