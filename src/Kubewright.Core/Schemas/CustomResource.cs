namespace Kubewright.Schemas;

/// <summary>One version of a kind that a CustomResourceDefinition defines.</summary>
/// <param name="Kind">Its group, version and name.</param>
/// <param name="Resource">Its name in URLs, its scope, and whether it is deprecated.</param>
/// <param name="Schema">Its schema, everything inline.</param>
/// <param name="Pointer">The JSON pointer of the schema.</param>
/// <param name="Origin">Where the version is written.</param>
public sealed record CustomResource(GroupVersionKind Kind, SchemaResource Resource, SchemaNode Schema, string Pointer, Origin? Origin)
{
    /// <summary>Whether the status is a subresource, which is dropped from what is created.</summary>
    public bool HasStatus { get; init; } = true;
}
