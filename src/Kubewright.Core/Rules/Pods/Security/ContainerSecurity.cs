namespace Kubewright.Rules.Pods;

/// <summary>What a container is allowed to do.</summary>
internal sealed class ContainerSecurity() : ComponentRule("KW1252", "Container security", "io.k8s.api.core.v1.SecurityContext")
{
    private static readonly string[] ProcMounts = ["Default", "Unmasked"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        context.OneOfIfAny(node, "procMount", "", ProcMounts);
        if (node.Text("procMount") == "Unmasked" && PodTypes.EnclosingSpec(context) is { } spec && (spec.Boolean("hostUsers") is true || spec.IsCertainlyAbsent("hostUsers")))
            context.Report("procMount", "An unmasked /proc needs users of the pod's own; add hostUsers: false to the pod.", node.Field("procMount"));
        if (node.Boolean("allowPrivilegeEscalation") is not false)
            return;
        if (node.Boolean("privileged") is true)
            context.Report("", "A privileged container can always gain privileges; remove privileged, or allowPrivilegeEscalation: false.", node);
        if (node.Map("capabilities") is not { } capabilities)
            return;
        foreach (var (_, capability) in capabilities.Texts("add"))
        {
            if (capability == "CAP_SYS_ADMIN")
                context.Report("", "With CAP_SYS_ADMIN a container can always gain privileges; remove the capability, or allowPrivilegeEscalation: false.", node);
        }
    }
}
