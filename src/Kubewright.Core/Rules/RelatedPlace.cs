namespace Kubewright.Rules;

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Path">The field, as in <see cref="Finding.Path"/>; it may be in another manifest of the set.</param>
/// <param name="Text">What is there, in a few words.</param>
/// <param name="Origin">Where it was written, or <see langword="null"/>.</param>
public sealed record RelatedPlace(string Path, string Text, Origin? Origin);
