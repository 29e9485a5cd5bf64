namespace Kubewright.Rules.Templates;

/// <summary>A rule for pod templates of custom resources only: in kinds of Kubernetes itself the same fault is one that the API server reports.</summary>
internal abstract class TemplateRule(string id, string name, string title, params string[] targets) : ComponentRule(id, title, targets)
{
    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public abstract override RuleDocumentation Documentation { get; }

    protected const string Container = "io.k8s.api.core.v1.Container";

    /// <summary>What a TrainJob asks for, for each of its pods.</summary>
    protected const string Trainer = "org.kubeflow.trainer.v1alpha1.Trainer";

    private const string OfContainer = "resources";
    private const string OfTrainer = "resourcesPerNode";

    /// <summary>The resources of a container, a pod or a trainer.</summary>
    protected static ManifestMap? Resources(ManifestMap owner) => owner.Map(OfContainer) ?? owner.Map(OfTrainer);

    /// <summary>The entries of limits or requests with the name and the amount of each.</summary>
    protected static IEnumerable<(string Name, ManifestNode Node, QuantityValue Amount)> Amounts(ManifestMap owner, string list)
    {
        if (Resources(owner)?.Map(list) is not { } entries)
            yield break;
        foreach (var (name, node) in entries)
        {
            if (QuantityValue.TryRead(node, out var amount))
                yield return (name, node, amount);
        }
    }

    /// <summary>The path of an amount, relative to its owner.</summary>
    protected static string PathTo(ManifestMap owner, string list, string name) =>
        $"{(owner.ContainsKey(OfContainer) ? OfContainer : OfTrainer)}.{list}[{name}]";

    protected static string Text(ManifestNode node) => ((ManifestScalar)node).Text;
}
