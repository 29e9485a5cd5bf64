namespace Kubewright.Cli.Checking.Files;

/// <summary>Reads the manifests of files. Any number of threads may use it.</summary>
internal sealed class FileReader(Func<Stream> openInput)
{
    /// <summary>Reads a file; whatever is wrong with it is in the result.</summary>
    public ReadFile Read(ManifestFile file)
    {
        try
        {
            return Read(file, Text(file));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new ReadFile(file, null, [], [problem is ManifestFormatException format ? ReadProblem.Of(file.Path, format) : ReadProblem.Of(file.Path, problem)], IsSkipped: false);
        }
    }

    private static ReadFile Read(ManifestFile file, string text)
    {
        var problems = new List<ReadProblem>();
        var manifests = ManifestDocuments.Read(file.Path, text, problem => problems.Add(ReadProblem.Of(file.Path, problem)));
        return !file.IsNamed && IsNothingToCheck(file, text, manifests, problems)
            ? new ReadFile(file, null, [], [], IsSkipped: true)
            : new ReadFile(file, text, manifests, problems, IsSkipped: false);
    }

    private string Text(ManifestFile file)
    {
        if (!file.IsStandardInput)
            return SourceText.Read(file.Path);
        using var input = openInput();
        return SourceText.Read(input, file.Path);
    }

    /// <summary>In a folder there are other files, too: values of charts, package lists, and JSON with comments, which is none.</summary>
    private static bool IsNothingToCheck(ManifestFile file, string text, IReadOnlyList<ManifestNode> manifests, List<ReadProblem> problems) =>
        problems.Count == 0 ? !manifests.Any(ManifestDocuments.IsManifest) : manifests.Count == 0 && file.IsJson && !text.Contains("\"apiVersion\"", StringComparison.Ordinal);
}
