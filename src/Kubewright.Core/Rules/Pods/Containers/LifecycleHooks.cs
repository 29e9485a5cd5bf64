namespace Kubewright.Rules.Pods;

/// <summary>What a container does after its start and before its end.</summary>
internal sealed class LifecycleHooks() : ComponentRule("KW1211", "Lifecycle hooks", PodTypes.Container)
{
    private const long DefaultGracePeriod = 30;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("lifecycle") is not { } lifecycle || (PodTypes.IsInitContainer(node, context) && PodTypes.IsSidecar(node) is not true))
            return;
        var gracePeriod = PodTypes.EnclosingSpec(context)?.IntegerOr("terminationGracePeriodSeconds", DefaultGracePeriod);
        if (lifecycle.Map("postStart") is { } start)
            Handlers.Check(start, "lifecycle.postStart", Handlers.OfHooks, gracePeriod, context);
        if (lifecycle.Map("preStop") is { } stop)
            Handlers.Check(stop, "lifecycle.preStop", Handlers.OfHooks, gracePeriod, context);
    }
}
