namespace Kubewright.Schemas;

/// <summary>An inlined shape that was looked up among the types of other documents.</summary>
/// <param name="Type">The type it is, or nearly is.</param>
/// <param name="Missing">What the type has and the inlined copy has not: <c>PodSpec.resourceClaims</c>.</param>
/// <param name="Extra">What the inlined copy has and the type has not; a builder of the type does not offer it.</param>
/// <param name="Stricter">Properties that the inlined copy restricts and the type does not.</param>
/// <param name="Doubt">Why it was not taken for the type after all, or <see langword="null"/> where it was.</param>
public sealed record Recognition(
    SchemaReference Type,
    IReadOnlyCollection<string> Missing,
    IReadOnlyCollection<string> Extra,
    IReadOnlyCollection<string> Stricter,
    string? Doubt)
{
    /// <summary>Whether the shape is a selection of the type's properties, like the parts of a pod that a patch may change.</summary>
    public bool IsSelection { get; init; }
}
