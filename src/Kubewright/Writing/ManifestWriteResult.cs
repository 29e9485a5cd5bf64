namespace Kubewright;

/// <summary>What became of the files of a directory. Names are relative to it.</summary>
public sealed class ManifestWriteResult
{
    internal ManifestWriteResult()
    {
    }

    /// <summary>Files that are new or have new content.</summary>
    public required IReadOnlyList<string> Written { get; init; }

    /// <summary>Files that had the right content already and were not touched.</summary>
    public required IReadOnlyList<string> Unchanged { get; init; }

    /// <summary>Files of an earlier run that the set no longer has.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Files of an earlier run that the set no longer has, but somebody has edited: they are still there.</summary>
    public required IReadOnlyList<string> Left { get; init; }
}
