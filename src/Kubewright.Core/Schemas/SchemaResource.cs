namespace Kubewright.Schemas;

/// <summary>What a CustomResourceDefinition says of a kind as a whole.</summary>
/// <param name="Plural">The name in URLs: <c>pytorchjobs</c>.</param>
/// <param name="IsNamespaced">Whether its objects live in a namespace.</param>
/// <param name="IsDeprecated">Whether its version is deprecated.</param>
public sealed record SchemaResource(string Plural, bool IsNamespaced, bool IsDeprecated)
{
    /// <summary>Where the <c>scale</c> subresource finds the number of replicas: <c>.spec.replicas</c>; <see langword="null"/> where there is none.</summary>
    public string? ReplicasPath { get; init; }
}
