using System.ComponentModel;
using Kubewright.Intents;
using Kubewright.Rendering;

namespace Kubewright;

/// <summary>A builder of a kind that the API server stores: it has an <c>apiVersion</c>, a <c>kind</c> and metadata.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TModel">The model class of the official client for the same kind.</typeparam>
public abstract class ResourceBuilder<TSelf, TModel> : Builder<TSelf, TModel>, IManifest
    where TSelf : ResourceBuilder<TSelf, TModel>
    where TModel : class
{
    /// <summary>Makes a builder over a node.</summary>
    /// <param name="node">The node that it writes to.</param>
    protected ResourceBuilder(ManifestMap node)
        : base(node)
    {
    }

    /// <summary>A node that says what kind it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap NewResource(string apiVersion, string kind)
    {
        var node = new ManifestMap();
        node.SetField("apiVersion", apiVersion);
        node.SetField("kind", kind);
        return node;
    }

    /// <summary>Keeps a rule from being reported for this manifest.</summary>
    /// <param name="rule">The rule's id: <c>KW2040</c>.</param>
    /// <param name="reason">Why it does not hold here.</param>
    /// <param name="annotate">Whether to say so in the annotation <c>kubewright.dev/ignore</c>, too, for whoever checks the YAML.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    [ManifestIntent("Builder.Suppress")]
    public TSelf Suppress(string rule, string reason, bool annotate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        SuppressionTree.Suppress(Node, rule, reason, annotate);
        return (TSelf)this;
    }

    /// <summary>The manifest as YAML, validated first.</summary>
    /// <exception cref="ManifestValidationException">The API server would reject it.</exception>
    public string ToYaml()
    {
        EnsureValid();
        return YamlWriter.ToText(Node);
    }

    /// <summary>The manifest as indented JSON, validated first.</summary>
    /// <exception cref="ManifestValidationException">The API server would reject it.</exception>
    public string ToJson()
    {
        EnsureValid();
        return JsonWriter.ToText(Node);
    }

    private protected override void EnsureValid() => ManifestValidator.EnsureValid(this);
}
