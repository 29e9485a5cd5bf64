namespace Kubewright.Rules.Pods;

/// <summary>Resources that a pod takes beside those of its containers.</summary>
internal sealed class PodOverhead() : ComponentRule("KW1268", "Pod overhead", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // The server reports them as limits, which they are for it.
        if (node.Map("overhead") is { } overhead)
            ResourceLists.Check(owner: null, overhead, requests: null, "overhead", isForPod: false, context);
    }
}
