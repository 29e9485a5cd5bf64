namespace Kubewright.Rules.Versions;

internal sealed class ApiVersionOff() : ApiVersionPolicy("KW6005", "api-not-served-by-default", "Check that the cluster serves this API", Severity.Info)
{
    private static readonly RuleOption<IReadOnlyList<string>> Enabled = RuleOption.Texts("enabled_apis", [], "API versions that the cluster serves, besides those of kubewright.enabled_apis.");

    public override IReadOnlyList<RuleOption> Options => [Enabled];

    public override RuleDocumentation Documentation => new(
        Why: "Alpha versions, and beta versions that came after 1.24, are served only where an administrator has turned them on. Managed clusters rarely can.",
        Fix: "Use a stable version where there is one. Where the cluster serves this one, list it in kubewright.enabled_apis.",
        Bad: """
            apiVersion: resource.k8s.io/v1beta2
            kind: DeviceClass
            metadata: {name: fast}
            """,
        Good: """
            apiVersion: resource.k8s.io/v1
            kind: DeviceClass
            metadata: {name: fast}
            """);

    protected override string? Problem(ManifestObject manifest, ApiLifecycle lifecycle, TargetReleases target, PolicyContext context)
    {
        var apiVersion = manifest.ApiVersion!;
        if (!lifecycle.IsOff(apiVersion) || lifecycle.IsRemoved(target) || lifecycle.IsTooNew(target) || lifecycle.IsDeprecated(target, manifest.Kind!))
            return null;
        return context.Get(Enabled).Contains(apiVersion) || context.Cluster(ClusterKeys.EnabledApis).Contains(apiVersion) ? null
            : $"{apiVersion} is switched off by default; it must be enabled with --runtime-config.";
    }
}
