namespace Kubewright.Rules.Pods;

/// <summary>Policies of a pod's security context.</summary>
internal sealed class PodSecurity() : ComponentRule("KW1253", "Pod security", "io.k8s.api.core.v1.PodSecurityContext")
{
    private static readonly string[] GroupChanges = ["Always", "OnRootMismatch"];
    private static readonly string[] GroupPolicies = ["Merge", "Strict"];

    // MountOption needs a feature that is off.
    private static readonly string[] SeLinuxChanges = ["Recursive"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        context.OneOfIfAny(node, "fsGroupChangePolicy", "", GroupChanges);
        context.OneOfIfAny(node, "supplementalGroupsPolicy", "", GroupPolicies);
        context.OneOfIfAny(node, "seLinuxChangePolicy", "", SeLinuxChanges);
    }
}
