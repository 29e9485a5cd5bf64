namespace Kubewright.Rules.Pods;

/// <summary>Namespaces of the node that a pod shares, and users of its own.</summary>
internal sealed class HostNamespaces() : ComponentRule("KW1257", "Host namespaces", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Boolean("shareProcessNamespace") is true && node.Boolean("hostPID") is true)
            context.Report("securityContext.shareProcessNamespace", "A pod that sees the node's processes (hostPID) cannot share its own; remove one of the two.", node.Field("shareProcessNamespace"));
        if (node.Boolean("hostUsers") is not false)
            return;
        if (node.Boolean("hostNetwork") is true)
            context.Report("hostNetwork", "A pod with users of its own (hostUsers: false) cannot use the node's network.", node.Field("hostNetwork"));

        // The server writes these two with a capital letter.
        if (node.Boolean("hostPID") is true)
            context.Report("HostPID", "A pod with users of its own (hostUsers: false) cannot see the node's processes; remove hostPID.", node.Field("hostPID"));
        if (node.Boolean("hostIPC") is true)
            context.Report("HostIPC", "A pod with users of its own (hostUsers: false) cannot use the node's IPC namespace; remove hostIPC.", node.Field("hostIPC"));
        foreach (var list in PodTypes.ContainerLists)
        {
            foreach (var (i, container) in node.Items(list))
            {
                if (container.List("volumeDevices") is { Count: > 0 } devices)
                    context.Report($"{list}[{i}].volumeDevices", "A pod with users of its own (hostUsers: false) cannot use devices.", devices);
            }
        }
    }
}
