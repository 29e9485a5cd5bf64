using Kubewright.Cli.Checking.Files;
using Kubewright.Cli.Checking.Settings;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>Checks files. Any number of threads may use it.</summary>
internal sealed class FileChecker(FileReader reader, FileRules rules)
{
    /// <summary>From this size on, one file at a time is checked: the tree of a large one takes a hundred times its bytes.</summary>
    private const int LargeText = 1024 * 1024;

    private readonly Lock large = new();

    /// <summary>Reads and checks a file; whatever is wrong with it is in the result.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isSet">Whether the manifests of the file belong together.</param>
    public CheckedFile Check(ManifestFile file, bool isSet)
    {
        if (file.IsStandardInput || new FileInfo(file.Path) is not { Exists: true, Length: >= LargeText })
            return CheckAlone(file, isSet);
        lock (large)
            return CheckAlone(file, isSet);
    }

    /// <summary>Manifests that belong together.</summary>
    public Bundle SetOf(IEnumerable<ManifestNode> manifests) => new(manifests, rules.Catalog);

    /// <summary>Checks a file that was read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="set">The manifests that its own belong to; <see langword="null"/> where they are not known.</param>
    public CheckedFile Check(ReadFile file, Bundle? set)
    {
        if (file.IsSkipped || file.Text is null)
            return new CheckedFile(file.File.Path, null, [], file.Problems, file.IsSkipped);

        var (checker, on) = rules.For(file.File);
        var problems = file.Problems.ToList();
        var manifests = new List<ManifestNode>(file.Manifests.Count);
        var findings = new List<IReadOnlyList<Finding>>(file.Manifests.Count);
        foreach (var manifest in file.Manifests)
        {
            try
            {
                findings.Add(checker.Check(manifest, set));
                manifests.Add(manifest);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                problems.Add(ReadProblem.Of(file.File.Path, problem) with { Line = manifest.Origin?.Line ?? 1, Column = manifest.Origin?.Column ?? 1 });
            }
        }

        var left = CommentSuppressions.Apply(manifests, findings, file.File.IsJson ? [] : SuppressionComments.Find(file.Text, file.File.Path), on);
        return new CheckedFile(
            file.File.Path, file.Text, [.. manifests.Select((manifest, index) => new CheckedDocument(file.File.Path, index, manifest, Sorted(left[index])))], problems, IsSkipped: false);
    }

    private CheckedFile CheckAlone(ManifestFile file, bool isSet)
    {
        var read = reader.Read(file);
        return Check(read, isSet ? SetOf(read.Manifests) : null);
    }

    private static IReadOnlyList<Finding> Sorted(IReadOnlyList<Finding> findings) => findings.Count < 2
        ? findings
        : [.. findings.OrderBy(finding => finding.Origin?.Line ?? 0).ThenBy(finding => finding.Origin?.Column ?? 0).ThenBy(finding => finding.RuleId, StringComparer.Ordinal)];
}
