namespace Kubewright;

/// <summary>
/// Files written beside their places, and moved there when all are written: a reader finds the old content of a file or the new one,
/// never half of it, and what fails while writing leaves everything as it was.
/// </summary>
internal sealed class StagedFiles(string directory) : IDisposable
{
    private readonly Queue<(string Temporary, string Target)> staged = new();

    /// <summary>Writes a file beside its place.</summary>
    public void Stage(OutputFile file)
    {
        var temporary = Path.Combine(directory, $".{Path.GetRandomFileName()}.tmp");
        staged.Enqueue((temporary, Path.Combine(directory, file.Name)));
        File.WriteAllBytes(temporary, file.Content);
    }

    /// <summary>Moves the files to their places.</summary>
    public void Commit()
    {
        while (staged.TryPeek(out var file))
        {
            File.Move(file.Temporary, file.Target, overwrite: true);
            staged.Dequeue();
        }
    }

    /// <summary>Removes what was not moved.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in staged)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // The error that brought us here says more.
            }
        }

        staged.Clear();
    }
}
