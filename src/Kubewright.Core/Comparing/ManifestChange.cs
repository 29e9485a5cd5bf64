namespace Kubewright.Comparing;

/// <summary>One place where two trees differ.</summary>
/// <param name="Path">
/// The field: <c>spec.template.spec.containers[serving].image</c>. The items of a list are called by what tells them apart, where
/// something does, and by their index otherwise. Empty for the whole tree.
/// </param>
/// <param name="Before">What was there, or <see langword="null"/> where it was added.</param>
/// <param name="After">What is there now, or <see langword="null"/> where it was removed.</param>
public sealed record ManifestChange(string Path, ManifestNode? Before, ManifestNode? After);
