using System.Text;
using DiffPlex.Renderer;
using Kubewright.Cli.Checking;
using Kubewright.Cli.Checking.Definitions;
using Kubewright.Cli.Checking.Files;
using Kubewright.Cli.Checking.Settings;
using Kubewright.Cli.Commands;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Fixing;

/// <summary>Corrects files as rules say: <c>kubewright check --fix</c>. Only the lines concerned change, and a file is replaced as a whole or not at all.</summary>
internal sealed class FixRun(CheckRequest request, CommandConsole console)
{
    /// <summary>A correction may bring the next one, but not without end.</summary>
    private const int MaximumPasses = 500;

    /// <summary>Corrects the files.</summary>
    /// <param name="isDryRun">Whether the changes are only shown, as a unified diff.</param>
    /// <returns>Whether all files could be read, as far as a dry run is the only one that says so, and all that changed be written.</returns>
    public bool Run(bool isDryRun)
    {
        var problems = new List<ReadProblem>();
        var reader = new FileReader(console.OpenInput);
        var read = FileFinder.Find(request.Paths, problems.Add).Where(file => !file.IsStandardInput).Select(reader.Read).ToList();
        problems.AddRange(read.SelectMany(file => file.Problems));
        var files = read.Where(file => file.Text is not null).Select(file => new FileFixer(file.File, file.Text!)).ToList();
        Correct(files, reader);
        var changed = files.Where(file => file.Text != file.Original);
        if (!isDryRun)
            return changed.Aggregate(true, (isWritten, file) => Write(file) && isWritten);

        // Without a dry run, the check that follows reports what cannot be read.
        foreach (var problem in problems)
            console.WriteError(problem.ToString());
        foreach (var file in changed)
            console.Write(Encoding.UTF8.GetBytes(Diff(file)));
        return problems.Count == 0;
    }

    private void Correct(List<FileFixer> files, FileReader reader)
    {
        var definitions = new DefinitionFiles(request.Definitions);
        var checker = new FileChecker(reader, new FileRules(request, definitions.AddTo(SchemaCatalog.BuiltIn), new EditorConfigs(static _ => { })));
        var needsOneSet = request.NeedsOneSet;
        var open = files.ToList();
        for (var pass = 0; open.Count > 0 && pass < MaximumPasses; pass++)
        {
            var read = files.ToDictionary(file => file, file => file.Read());
            var all = needsOneSet ? checker.SetOf(read.Values.SelectMany(file => file.Manifests)) : null;
            open.RemoveAll(file => !file.Correct(checker.Check(read[file], request.IsEachFileASet ? checker.SetOf(read[file].Manifests) : all)));
        }
    }

    private static string Diff(FileFixer file) =>
        UnidiffRenderer.GenerateUnidiff(file.Original, file.Text, "a/" + file.File.Path, "b/" + file.File.Path).ReplaceLineEndings("\n");

    private bool Write(FileFixer file)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.File.Path))!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllText(beside, file.Text, new UTF8Encoding(false));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(file.File.Path));
            File.Move(beside, file.File.Path, overwrite: true);
            foreach (var finding in file.Corrected)
                console.WriteError($"{file.File.Path}: {finding.RuleId}: {finding.Path}: {finding.Fix!.Title}");
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(ReadProblem.Of(file.File.Path, problem).ToString());
            File.Delete(beside);
            return false;
        }
    }
}
