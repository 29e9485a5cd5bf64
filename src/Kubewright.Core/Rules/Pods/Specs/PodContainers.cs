namespace Kubewright.Rules.Pods;

/// <summary>A pod has at least one container.</summary>
internal sealed class PodContainers() : ComponentRule("KW1260", "Containers of a pod", PodTypes.PodSpec, PodTypes.Pod)
{
    private const string Message = "A pod has at least one container; add containers.";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Component == PodTypes.PodSpec)
            context.Require(node, "containers", "", Message);
        else if (node.IsCertainlyAbsent("spec"))
            context.Report("spec.containers", Message, node);
    }
}
