using Kubewright.Cli.Checking.Files;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>Reads and checks one file. Any number of threads may use it.</summary>
internal sealed class FileChecker(ManifestChecker checker, Func<Stream> openInput)
{
    /// <summary>From this size on, one file at a time is checked: the tree of a large one takes a hundred times its bytes.</summary>
    private const int LargeText = 1024 * 1024;

    private readonly Lock large = new();

    /// <summary>Checks a file; whatever is wrong with it is in the result.</summary>
    public CheckedFile Check(ManifestFile file)
    {
        try
        {
            var text = Read(file);
            if (text.Length < LargeText)
                return Check(file, text);
            lock (large)
                return Check(file, text);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new CheckedFile(file.Path, null, [], [problem is ManifestFormatException format ? ReadProblem.Of(file.Path, format) : ReadProblem.Of(file.Path, problem)], IsSkipped: false);
        }
    }

    private string Read(ManifestFile file)
    {
        if (!file.IsStandardInput)
            return SourceText.Read(file.Path);
        using var input = openInput();
        return SourceText.Read(input, file.Path);
    }

    private CheckedFile Check(ManifestFile file, string text)
    {
        var problems = new List<ReadProblem>();
        var manifests = ManifestDocuments.Read(file.Path, text, problem => problems.Add(ReadProblem.Of(file.Path, problem)));
        if (!file.IsNamed && IsNothingToCheck(file, text, manifests, problems))
            return new CheckedFile(file.Path, null, [], [], IsSkipped: true);

        var documents = new List<CheckedDocument>(manifests.Count);
        foreach (var manifest in manifests)
        {
            try
            {
                documents.Add(new CheckedDocument(file.Path, documents.Count, manifest, Sorted(checker.Check(manifest))));
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                problems.Add(ReadProblem.Of(file.Path, problem) with { Line = manifest.Origin?.Line ?? 1, Column = manifest.Origin?.Column ?? 1 });
            }
        }

        return new CheckedFile(file.Path, text, documents, problems, IsSkipped: false);
    }

    /// <summary>In a folder there are other files, too: values of charts, package lists, and JSON with comments, which is none.</summary>
    private static bool IsNothingToCheck(ManifestFile file, string text, IReadOnlyList<ManifestNode> manifests, List<ReadProblem> problems) =>
        problems.Count == 0 ? !manifests.Any(ManifestDocuments.IsManifest) : manifests.Count == 0 && file.IsJson && !text.Contains("\"apiVersion\"", StringComparison.Ordinal);

    private static IReadOnlyList<Finding> Sorted(IReadOnlyList<Finding> findings) => findings.Count < 2
        ? findings
        : [.. findings.OrderBy(finding => finding.Origin?.Line ?? 0).ThenBy(finding => finding.Origin?.Column ?? 0).ThenBy(finding => finding.RuleId, StringComparer.Ordinal)];
}
