using k8s;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright;

/// <summary>Says what the API server would say of a manifest, without a cluster.</summary>
public static class ManifestValidator
{
    private static readonly Lazy<ManifestChecker> Checker = new(() => new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default));

    /// <summary>Checks a builder, or any other manifest, as it is now.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>What was found; findings of severity <see cref="Severity.Error"/> are what the API server would reject.</returns>
    public static IReadOnlyList<Finding> Validate(this IManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Validate(manifest.Node);
    }

    /// <summary>Checks a model of the official client, as it is now.</summary>
    /// <param name="model">The model. Where it does not say its <c>apiVersion</c> and <c>kind</c>, those of its class count.</param>
    /// <inheritdoc cref="Validate(IManifest)"/>
    public static IReadOnlyList<Finding> Validate(IKubernetesObject model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Validate(ModelTree.FromResource(model));
    }

    /// <summary>Checks a tree, such as one read from YAML.</summary>
    /// <param name="manifest">The tree.</param>
    /// <inheritdoc cref="Validate(IManifest)"/>
    public static IReadOnlyList<Finding> Validate(ManifestNode manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Checker.Value.Check(manifest);
    }

    /// <summary>Throws where the API server would reject one of the manifests.</summary>
    internal static void EnsureValid(params IEnumerable<IManifest> manifests)
    {
        List<ManifestFindings>? invalid = null;
        foreach (var manifest in manifests)
        {
            var findings = new ManifestFindings(manifest, Validate(manifest.Node));
            if (findings.HasErrors)
                (invalid ??= []).Add(findings);
        }

        if (invalid is not null)
            throw new ManifestValidationException(invalid);
    }
}
