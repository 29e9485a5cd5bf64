namespace Kubewright.Schemas;

/// <summary>A property of an object: its name and what values it takes.</summary>
/// <param name="Name">The field's name in manifests.</param>
/// <param name="Schema">What values it takes.</param>
/// <param name="Origin">Where the name is written, or <see langword="null"/>.</param>
public sealed record SchemaProperty(string Name, SchemaNode Schema, Origin? Origin);
