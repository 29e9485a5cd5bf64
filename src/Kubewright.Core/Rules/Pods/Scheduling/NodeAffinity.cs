namespace Kubewright.Rules.Pods;

/// <summary>Which nodes a pod needs or prefers.</summary>
internal sealed class NodeAffinity() : ComponentRule("KW1272", "Node affinity", "io.k8s.api.core.v1.NodeAffinity")
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map(Required) is { } required)
            NodeSelectorTerms.CheckSelector(required, Required, context);
        foreach (var (i, term) in node.Items(Preferred))
        {
            if (term.IntegerOr("weight", 0) is { } weight and (< 1 or > 100))
                context.Report($"{Preferred}[{i}].weight", $"The weight is {weight} and must be from 1 to 100.", term);
            if (term.Map("preference") is { } preference)
                NodeSelectorTerms.CheckTerm(preference, $"{Preferred}[{i}].preference", takesAnyValue: true, context);
        }
    }
}
