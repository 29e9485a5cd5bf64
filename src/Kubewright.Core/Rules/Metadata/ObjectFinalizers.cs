using System.Globalization;

namespace Kubewright.Rules.Metadata;

/// <summary>Finalizers are qualified names, of most built-in kinds with a domain or one of a few that Kubernetes knows.</summary>
internal sealed class ObjectFinalizers() : MetadataRule("KW1104", "Object finalizers")
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <summary>Whether a finalizer is neither one that Kubernetes knows nor one with a domain.</summary>
    public static bool IsUnknown(string finalizer) => finalizer.IndexOf('/') < 0 && finalizer is not ("kubernetes" or Orphan or Foreground);

    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        if (metadata.List("finalizers") is not { } finalizers)
            return;
        var conflicts = 0;
        for (var i = 0; i < finalizers.Count; i++)
        {
            if (finalizers[i] is not ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Null } node)
                continue;
            var name = node.Kind == ManifestNodeKind.Null ? "" : node.Text;
            conflicts |= name == Orphan ? 1 : name == Foreground ? 2 : 0;
            if (Syntax.QualifiedName(name) is { } problem)
                context.Report("metadata.finalizers", problem, node);
            if (!traits.TakesAnyFinalizer && IsUnknown(name))
                context.Report($"metadata.finalizers[{i.ToString(CultureInfo.InvariantCulture)}]", $"Put a domain before the finalizer: example.com/{name}.", node);
        }

        if (conflicts == 3)
            context.Report("metadata.finalizers", $"{Orphan} and {Foreground} exclude each other; keep one.", finalizers);
    }
}
