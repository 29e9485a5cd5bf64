namespace Kubewright.Rules.Pods;

/// <summary>What happens to a container whose resources change.</summary>
internal sealed class ResizePolicies() : ComponentRule("KW1222", "Resize policies", PodTypes.Container, PodTypes.EphemeralContainer)
{
    private static readonly string[] Resources = ["cpu", "memory"];
    private static readonly string[] Policies = ["NotRequired", "RestartContainer"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("resizePolicy") is not { } list)
            return;

        // But for duplicates, the server reports at the list.
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].AsMap() is not { } policy)
                continue;
            var resource = policy.TextOr("resourceName", "");
            if (resource is not null && IsTakenBefore(list, i, resource))
                context.Report($"resizePolicy[{i}]", $"There is a policy for '{resource}' already; remove one.", policy);
            if (resource is not null && FieldChecks.NoneOf(resource, Resources) is { } problem)
                context.Report("resizePolicy", problem, policy);
            if (policy.TextOr("restartPolicy", "") is not { } restart)
                continue;
            if (Array.IndexOf(Policies, restart) < 0)
                context.Report("resizePolicy", FieldChecks.NoneOf(restart, Policies)!, policy);
            else if (restart != "NotRequired" && PodTypes.EnclosingSpec(context)?.Text("restartPolicy") == "Never")
                context.Report("resizePolicy", "The pod's containers are never restarted, also not to resize them; use NotRequired.", policy);
        }
    }

    private static bool IsTakenBefore(ManifestList list, int end, string resource)
    {
        for (var i = 0; i < end; i++)
        {
            if (list[i].AsMap() is { } policy && policy.TextOr("resourceName", "") == resource)
                return true;
        }

        return false;
    }
}
