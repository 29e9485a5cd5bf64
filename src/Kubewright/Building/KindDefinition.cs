using System.ComponentModel;
using Kubewright.Schemas;

namespace Kubewright;

/// <summary>What is known of a kind that a project has made builders for itself. Generated code makes these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KindDefinition
{
    /// <summary>Makes a definition.</summary>
    /// <param name="apiVersion">The <c>apiVersion</c> of its manifests.</param>
    /// <param name="kind">Its name.</param>
    /// <param name="json">A schema document with the kind and all that it uses and Kubewright has not; read when something is checked.</param>
    public KindDefinition(string apiVersion, string kind, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        ApiVersion = apiVersion;
        Kind = kind;
        Json = json;
        var catalog = new Lazy<SchemaCatalog>(() => SchemaCatalog.BuiltIn.WithDocuments([json]));
        Checkers = new Checkers(() => catalog.Value);
    }

    /// <summary>The <c>apiVersion</c> of its manifests.</summary>
    public string ApiVersion { get; }

    /// <summary>Its name.</summary>
    public string Kind { get; }

    /// <summary>A schema document with the kind and all that it uses and Kubewright has not.</summary>
    public string Json { get; }

    /// <summary>Check what Kubewright knows, and this kind.</summary>
    internal Checkers Checkers { get; }
}
