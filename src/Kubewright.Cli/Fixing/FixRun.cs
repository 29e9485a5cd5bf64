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
    /// <returns>Whether all changed files could be written.</returns>
    public bool Run(bool isDryRun)
    {
        // What cannot be read is reported by the check that follows.
        var files = FileFinder.Find(request.Paths, static _ => { }).Where(file => !file.IsStandardInput).Select(Open).OfType<FileFixer>().ToList();
        Correct(files);
        var isWritten = true;
        foreach (var file in files.Where(file => file.Text != file.Original))
        {
            if (isDryRun)
                console.Write(Encoding.UTF8.GetBytes(Diff(file)));
            else
                isWritten &= Write(file);
        }

        return isWritten;
    }

    private static FileFixer? Open(ManifestFile file)
    {
        try
        {
            return new FileFixer(file, SourceText.Read(file.Path));
        }
        catch (Exception problem) when (problem is ManifestFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Correct(List<FileFixer> files)
    {
        var definitions = new DefinitionFiles(request.Definitions);
        var checker = new FileChecker(new FileReader(console.OpenInput), new FileRules(request, definitions.AddTo(SchemaCatalog.BuiltIn), new EditorConfigs(static _ => { })));
        var open = files.ToList();
        for (var pass = 0; open.Count > 0 && pass < MaximumPasses; pass++)
        {
            var read = files.ToDictionary(file => file, file => file.Read());
            var all = request.NeedsSet && !request.IsEachFileASet ? checker.SetOf(read.Values.SelectMany(file => file.Manifests)) : null;
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
