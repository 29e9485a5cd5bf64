using Kubewright.Rules.Metadata;

namespace Kubewright.Rules.Configuration;

/// <summary>The finalizers in a Namespace's spec.</summary>
internal sealed class NamespaceFinalizers() : ComponentRule("KW1503", "Namespace finalizers", "io.k8s.api.core.v1.NamespaceSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (_, name) in node.Texts("finalizers"))
        {
            if (Syntax.QualifiedName(name) is { } problem)
                context.Report("finalizers", problem, node["finalizers"]);
            else if (ObjectFinalizers.IsUnknown(name))
                context.Report("finalizers", $"Put a domain before the finalizer: example.com/{name}.", node["finalizers"]);
        }
    }
}
