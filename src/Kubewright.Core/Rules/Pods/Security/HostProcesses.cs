namespace Kubewright.Rules.Pods;

/// <summary>Windows pods in which containers run as processes of the node: all of them, and in the node's network.</summary>
internal sealed class HostProcesses() : ComponentRule("KW1256", "Host process containers", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var ofPod = node.Map("securityContext")?.Map("windowsOptions")?.Boolean("hostProcess");
        int all = 0, hostProcesses = 0;
        foreach (var list in PodTypes.ContainerLists)
        {
            if (node.List(list) is not { } containers)
                continue;
            for (var i = 0; i < containers.Count; i++)
            {
                all++;
                var options = containers[i].AsMap()?.Map("securityContext")?.Map("windowsOptions");
                var own = options?.Boolean("hostProcess");
                if (own ?? ofPod ?? false)
                    hostProcesses++;
                if (own is not null && ofPod is not null && own != ofPod)
                    context.Report($"{list}[{i}].securityContext.windowsOptions.hostProcess", "The pod says otherwise; hostProcess is the same for the pod and its containers.", options);
            }
        }

        if (hostProcesses == 0)
            return;
        if (hostProcesses != all)
            context.Report("", $"{hostProcesses} of {all} containers run as host processes; either all do or none.", node);
        if (node.Boolean("hostNetwork") is false || node.IsCertainlyAbsent("hostNetwork"))
            context.Report("hostNetwork", "Host processes use the node's network; add hostNetwork: true.", node);
    }
}
