namespace Kubewright.Cli.Checking.Files;

/// <summary>A file to check.</summary>
/// <param name="Path">Its path as it was given, or below the folder that was given; <c>-</c> for standard input.</param>
/// <param name="IsNamed">Whether it was given itself, and not only the folder it is in.</param>
internal sealed record ManifestFile(string Path, bool IsNamed)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>Whether it is JSON by its name.</summary>
    public bool IsJson => ManifestDocuments.IsJson(Path);
}
