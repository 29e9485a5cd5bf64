namespace Kubewright.Rules.Pods;

/// <summary>How much a preference for or against other pods weighs.</summary>
internal sealed class PodAffinityWeights() : ComponentRule("KW1273", "Weights of pod affinity", "io.k8s.api.core.v1.WeightedPodAffinityTerm")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IntegerOr("weight", 0) is { } weight and (< 1 or > 100))
            context.Report("weight", $"The weight is {weight} and must be from 1 to 100.", node.Field("weight") ?? node);
        if (node.IsCertainlyAbsent("podAffinityTerm"))
            context.Report("podAffinityTerm.topologyKey", "What is preferred is missing; add podAffinityTerm.", node);
    }
}
