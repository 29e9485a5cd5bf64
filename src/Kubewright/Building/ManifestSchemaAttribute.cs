namespace Kubewright;

/// <summary>Says which schema component a builder was made from.</summary>
/// <param name="component">The component's name, such as <c>io.k8s.api.core.v1.Container</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ManifestSchemaAttribute(string component) : Attribute
{
    /// <summary>The component's name.</summary>
    public string Component { get; } = component;

    /// <summary>For a kind that can be created: its <c>apiVersion</c>.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>For a kind that can be created: its name.</summary>
    public string? Kind { get; init; }
}
