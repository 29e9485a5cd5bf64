namespace Kubewright.Cli.Checking;

/// <summary>One file that was checked.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Text">Its text, where it could be read.</param>
/// <param name="Documents">Its manifests.</param>
/// <param name="Problems">What of it could not be read.</param>
/// <param name="IsSkipped">Whether it has no manifests and was not named, so that there is nothing to say about it.</param>
internal sealed record CheckedFile(string Path, string? Text, IReadOnlyList<CheckedDocument> Documents, IReadOnlyList<ReadProblem> Problems, bool IsSkipped);
