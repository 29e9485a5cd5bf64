using System.ComponentModel;

namespace Kubewright;

/// <summary>Says what an assembly's own builders know of a kind, for tools that read assemblies. Generated code has these.</summary>
/// <param name="apiVersion">The <c>apiVersion</c> of its manifests.</param>
/// <param name="kind">Its name.</param>
/// <param name="json">A schema document with the kind and all that it uses and Kubewright has not.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KindDefinitionAttribute(string apiVersion, string kind, string json) : Attribute
{
    /// <summary>The <c>apiVersion</c> of its manifests.</summary>
    public string ApiVersion { get; } = apiVersion;

    /// <summary>Its name.</summary>
    public string Kind { get; } = kind;

    /// <summary>A schema document with the kind and all that it uses and Kubewright has not.</summary>
    public string Json { get; } = json;
}
