using k8s;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright;

/// <summary>Says what the API server would say of a manifest, and what an experienced operator would, without a cluster.</summary>
public static class ManifestValidator
{
    /// <summary>Checks a builder, or any other manifest, as it is now.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>
    /// What was found. Rules between resources need to know the others: they speak in <see cref="ManifestSet.Validate"/>.
    /// </returns>
    public static IReadOnlyList<Finding> Validate(this IManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Checkers.For(manifest).All.Check(manifest.Node);
    }

    /// <summary>Checks a model of the official client, as it is now.</summary>
    /// <param name="model">The model. Where it does not say its <c>apiVersion</c> and <c>kind</c>, those of its class count.</param>
    /// <inheritdoc cref="Validate(IManifest)"/>
    public static IReadOnlyList<Finding> Validate(IKubernetesObject model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Checkers.For(model).All.Check(ModelTree.FromResource(model));
    }

    /// <summary>Checks a tree, such as one read from YAML.</summary>
    /// <param name="manifest">The tree.</param>
    /// <inheritdoc cref="Validate(IManifest)"/>
    public static IReadOnlyList<Finding> Validate(ManifestNode manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Checkers.For(manifest).All.Check(manifest);
    }

    /// <summary>Checks manifests that belong together.</summary>
    internal static IReadOnlyList<ManifestFindings> ValidateSet(IReadOnlyList<IManifest> manifests)
    {
        var set = new Bundle(manifests.Select(manifest => ((ManifestNode)manifest.Node, (SchemaCatalog?)Checkers.For(manifest).All.Catalog)));
        return [.. manifests.Select(manifest => new ManifestFindings(manifest, Checkers.For(manifest).All.Check(manifest.Node, set)))];
    }

    /// <summary>Throws where a cluster would refuse one of the manifests, or the pods made of it. What policies say is advice.</summary>
    internal static void EnsureValid(params IEnumerable<IManifest> manifests)
    {
        List<ManifestFindings>? invalid = null;
        foreach (var manifest in manifests)
        {
            var findings = new ManifestFindings(manifest, Checkers.For(manifest).Refusals.Check(manifest.Node));
            if (findings.HasErrors)
                (invalid ??= []).Add(findings);
        }

        if (invalid is not null)
            throw new ManifestValidationException(invalid);
    }
}
