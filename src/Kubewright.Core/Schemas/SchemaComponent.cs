namespace Kubewright.Schemas;

/// <summary>A named schema of a document: a kind, or a type that kinds use.</summary>
/// <param name="Name">Its full name, <c>io.k8s.api.apps.v1.Deployment</c>.</param>
/// <param name="Schema">What values it takes.</param>
/// <param name="Origin">Where its name is written, or <see langword="null"/>.</param>
public sealed record SchemaComponent(string Name, SchemaNode Schema, Origin? Origin)
{
    /// <summary>The last part of the name: <c>Deployment</c>.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>
    /// Whether manifests of this kind can be written: it has a group, version and kind, and its metadata is an object's
    /// (a list's is not, and neither is that of <c>DeleteOptions</c> and its like).
    /// </summary>
    public bool IsKind =>
        Schema.GroupVersionKinds.Count > 0 && (Schema.Resource is not null || Schema.Find("metadata")?.Schema.Reference is { SimpleName: "ObjectMeta" });
}
