namespace Kubewright.Comparing;

/// <summary>How one object of a set differs from what it was.</summary>
/// <param name="Name">The object: <c>Deployment ml-serving/fraud-detector</c>.</param>
/// <param name="Before">What it was, or <see langword="null"/> where it was added.</param>
/// <param name="After">What it is, or <see langword="null"/> where it was removed.</param>
/// <param name="Changes">The places where the two differ; none where the object was added or removed.</param>
public sealed record ManifestDifference(string Name, ManifestNode? Before, ManifestNode? After, IReadOnlyList<ManifestChange> Changes);
