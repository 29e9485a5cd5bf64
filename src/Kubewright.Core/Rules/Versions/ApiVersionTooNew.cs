namespace Kubewright.Rules.Versions;

internal sealed class ApiVersionTooNew()
    : ApiVersionPolicy("KW6002", "api-version-too-new", "Use API versions that the target cluster already serves", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "A cluster of that release does not know the version, and refuses the manifest.",
        Fix: "Use the version that it has, or say with kubewright.kubernetes_version which releases the manifest is for: until then this is a warning, for the oldest release that is maintained.",
        Bad: """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicyBinding
            metadata: {name: fast}
            spec: {policyName: fast}
            """,
        Good: """
            apiVersion: resource.k8s.io/v1
            kind: DeviceClass
            metadata: {name: fast}
            """);

    /// <summary>Where nobody said which release it is, the cluster may well have it.</summary>
    internal override Severity SeverityIn(PolicyContext context) => context.IsClusterSet(ClusterKeys.KubernetesVersion) ? Severity.Error : Severity.Warning;

    protected override string? Problem(ManifestObject manifest, ApiLifecycle lifecycle, TargetReleases target, PolicyContext context) => !lifecycle.IsTooNew(target) ? null
        : $"{manifest.ApiVersion} {manifest.Kind} appears in Kubernetes {lifecycle.Introduced}; the target is {target}.";
}
