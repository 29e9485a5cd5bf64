namespace Kubewright.Cli.Checking.Files;

/// <summary>A file that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text, where it could be read.</param>
/// <param name="Manifests">Its manifests.</param>
/// <param name="Problems">What of it could not be read.</param>
/// <param name="IsSkipped">Whether it has no manifests and was not named, so that there is nothing to say about it.</param>
internal sealed record ReadFile(ManifestFile File, string? Text, IReadOnlyList<ManifestNode> Manifests, IReadOnlyList<ReadProblem> Problems, bool IsSkipped);
