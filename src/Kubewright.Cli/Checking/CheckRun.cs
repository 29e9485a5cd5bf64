using System.Buffers;
using System.Text;
using Kubewright.Cli.Checking.Definitions;
using Kubewright.Cli.Checking.Files;
using Kubewright.Cli.Checking.Reports;
using Kubewright.Cli.Checking.Settings;
using Kubewright.Cli.Commands;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Checking;

/// <summary>A run of <c>kubewright check</c>: finds files, checks them on all processors and reports in the order of the files.</summary>
internal sealed class CheckRun(CheckRequest request, CommandConsole console)
{
    /// <summary>How many files are done at a time: enough to make handing them over cheap, few enough to share the work out.</summary>
    private const int BatchSize = 16;

    /// <summary>How many files are looked at to find out which definitions are needed.</summary>
    private const int SampleSize = 128;

    private readonly CheckSummary summary = new();
    private readonly Report report = Report.Create(request, console.HasColours);
    private bool hasParts;

    /// <summary>Runs.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        var files = FileFinder.Find(request.Paths, AddProblem);
        var definitions = new DefinitionFiles(request.Definitions);
        var reader = new FileReader(console.OpenInput);
        var settings = new EditorConfigs(problem => console.WriteError(problem.ToString()));
        var checker = new FileChecker(reader, new FileRules(request, definitions.AddTo(SchemaCatalog.BuiltIn), settings));
        using (var progress = new CheckProgress(files.Count, console))
        {
            console.Write(Encoding.UTF8.GetBytes(report.Start));
            Check(files.Count, Checks(files, reader, checker), [.. Readers(files, definitions)], progress);
        }

        foreach (var problem in definitions.Problems)
            AddProblem(problem);
        var code = summary.Problems.Count > 0 ? ExitCode.CouldNotRun : summary.HasAny(request.FailOn) ? ExitCode.Findings : ExitCode.Fine;
        var end = new ArrayBufferWriter<byte>();
        report.WriteEnd(summary, code, end);
        console.Write(end.WrittenSpan);
        return code;
    }

    /// <summary>
    /// Reading a definition takes as long as checking a thousand manifests, which would wait for it: those that a few of the manifests need
    /// are read first, on all processors.
    /// </summary>
    private static IEnumerable<Action> Readers(List<ManifestFile> files, DefinitionFiles definitions)
    {
        if (files.Count < SampleSize)
            return [];
        var texts = new List<string>();
        for (var i = 0; i < SampleSize; i++)
        {
            var file = files[(int)((long)i * files.Count / SampleSize)];
            try
            {
                if (!file.IsStandardInput)
                    texts.Add(SourceText.Read(file.Path));
            }
            catch (Exception problem) when (problem is ManifestFormatException or IOException or UnauthorizedAccessException)
            {
                // It is reported when its turn comes.
            }
        }

        return definitions.ReadersFor(texts);
    }

    /// <summary>How to check the file at an index. Where all files are one set, all are read before the first is checked.</summary>
    private Func<int, CheckedFile> Checks(List<ManifestFile> files, FileReader reader, FileChecker checker)
    {
        if (!request.NeedsOneSet)
            return index => checker.Check(files[index], request.IsEachFileASet);
        var read = new List<ReadFile>(files.Count);
        OrderedWork.Run(files.Count, index => reader.Read(files[index]), read.Add);
        var set = checker.SetOf(read.SelectMany(file => file.Manifests));
        return index => checker.Check(read[index], set);
    }

    private void Check(int files, Func<int, CheckedFile> check, Action[] readers, CheckProgress progress)
    {
        var batches = (files + BatchSize - 1) / BatchSize;
        OrderedWork.Run(
            readers.Length + batches,
            index =>
            {
                if (index >= readers.Length)
                    return CheckBatch((index - readers.Length) * BatchSize, files, check);
                readers[index]();
                return new Batch(new CheckSummary(), new ArrayBufferWriter<byte>(), 0);
            },
            batch => Take(batch, progress));
    }

    private Batch CheckBatch(int start, int files, Func<int, CheckedFile> check)
    {
        var output = new ArrayBufferWriter<byte>(BatchSize * 256);
        var counts = new CheckSummary();
        var end = Math.Min(start + BatchSize, files);
        for (var i = start; i < end; i++)
        {
            var file = check(i);
            report.Write(file, output);
            counts.Add(file);
        }

        return new Batch(counts, output, end - start);
    }

    private void Take(Batch batch, CheckProgress progress)
    {
        summary.Add(batch.Summary);
        foreach (var problem in batch.Summary.Problems)
            Print(problem);
        var part = batch.Output.WrittenSpan;
        if (!part.IsEmpty)
        {
            console.Write(hasParts ? part : part[report.SeparatorLength..]);
            hasParts = true;
        }

        progress.Add(batch.Files);
    }

    private void AddProblem(ReadProblem problem)
    {
        summary.Add(problem);
        Print(problem);
    }

    private void Print(ReadProblem problem) => console.WriteError(problem.ToString());

    private sealed record Batch(CheckSummary Summary, ArrayBufferWriter<byte> Output, int Files);
}
