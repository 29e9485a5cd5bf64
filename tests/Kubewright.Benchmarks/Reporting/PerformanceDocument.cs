using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Kubewright.Benchmarks.Generation;
using Kubewright.Benchmarks.Rendering;

namespace Kubewright.Benchmarks.Reporting;

/// <summary>Writes the results down.</summary>
internal sealed class PerformanceDocument
{
    private readonly Results results;
    private readonly StringBuilder text = new();

    private PerformanceDocument(Results results) => this.results = results;

    public static string Write(Results results)
    {
        var document = new PerformanceDocument(results);
        document.WriteHead();
        document.WriteTargets();
        document.WriteRendering();
        document.WriteProcesses();
        document.WriteGenerator();
        document.WriteAnalyzer();
        document.WriteCheck();
        return document.text.ToString();
    }

    private void WriteHead() => Lines(
        "# Performance",
        "",
        "This page is made by a command; do not edit it:",
        "",
        "```sh",
        $"dotnet run -c Release --project tests/Kubewright.Benchmarks -- {(results.IsQuick ? "--quick " : "")}--write docs/performance.md",
        "```",
        "",
        (results.IsQuick
            ? "With `--quick` it takes a few minutes (and once, after a change of the sources, some more to publish the programs); without, the same table comes from many more iterations. "
            : "With `--quick` the same table takes a few minutes. ")
        + "Compare ratios, not times: they come from one run on one machine, and times from another are others.",
        "",
        $"Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.",
        "");

    private void WriteTargets()
    {
        Lines("## Targets", "", "| what | target | measured | met |", "|---|---|---|---|");
        foreach (var (subject, operations) in results.Rendering)
        {
            var own = Of(operations, RenderOperation.BuildAndRender);
            var json = Of(operations, RenderOperation.OfficialJson);
            var yaml = Of(operations, RenderOperation.OfficialYaml);
            var kind = subject.Split(' ')[0];
            Target($"{kind}: build and render against `KubernetesYaml`", "at least 20x faster", $"{Number(yaml.Nanoseconds / own.Nanoseconds)}x", own.Nanoseconds * 20 <= yaml.Nanoseconds);
            Target($"{kind}: build and render against `KubernetesJson`", "no slower", $"{Number(own.Nanoseconds / json.Nanoseconds)} of its time", own.Nanoseconds <= json.Nanoseconds);
            Target($"{kind}: memory against `KubernetesYaml`", "at most 1/5", $"1/{Number((double)yaml.Bytes / own.Bytes)}", own.Bytes * 5 <= yaml.Bytes);
            if (kind == nameof(Deployment))
            {
                var check = Of(operations, RenderOperation.Refuse);
                Target($"{kind}: all that the API server checks", "under 30 µs", $"{Number(check.Nanoseconds / 1000)} µs", check.Nanoseconds < 30_000);
            }
        }

        foreach (var (process, limit) in results.Processes.Zip([150, 40]))
            Target($"Whole process, {process.Publish.Name}", $"under {limit} ms", Milliseconds(process.Median), process.Median.TotalMilliseconds < limit);
        Target("Generator, all schemas, cold", "under 3 s", Milliseconds(results.Generator.First), results.Generator.First.TotalSeconds < 3);
        Target("Generator, nothing changed", "under 30 ms", Milliseconds(results.Generator.Unchanged), results.Generator.Unchanged.TotalMilliseconds < 30);
        if (results.Definitions is { } definitions)
        {
            Target("Generator, 14 CustomResourceDefinitions (7 MB), cold", "under 1.2 s", Milliseconds(definitions.First), definitions.First.TotalSeconds < 1.2);
            Target("Generator, the same in a warm process", "under 0.5 s", Milliseconds(definitions.Warm), definitions.Warm.TotalSeconds < 0.5);
        }

        var analyzer = results.Analyzer;
        var compilations = analyzer.Compilations;
        Target($"Compiler, {compilations.Classes} classes of manifests, with the analyzers against without", "at most 1.15 of the time", Number(compilations.Ratio), compilations.Ratio <= 1.15);
        Target("Analyzer, after an edit in one method", "under 50 ms", Milliseconds(analyzer.Edit), analyzer.Edit.TotalMilliseconds < 50);
        Target("Analyzer, a project without Kubernetes", "under 5 ms", Milliseconds(analyzer.Unconcerned), analyzer.Unconcerned.TotalMilliseconds < 5);
        Target("Analyzer, a project that refers to Kubewright and does not use it", "under 5 ms", Milliseconds(analyzer.Unused), analyzer.Unused.TotalMilliseconds < 5);
        if (results.Check is [var run, ..])
            Target($"`kubewright check` with every rule, {run.Documents} manifests, start included", "at least 3,000 a second", $"{run.PerSecond.ToString("N0", CultureInfo.InvariantCulture)} a second", run.PerSecond >= 3000);
        Lines("");
    }

    private void WriteRendering()
    {
        Lines(
            "## From builder to YAML",
            "",
            "Kubewright starts from nothing: it runs the builder and writes YAML. The official client starts from a model that is there already.",
            "Times are those of the fastest iteration of thousands of calls: what other work on the machine disturbs least.",
            "");
        foreach (var (subject, operations) in results.Rendering)
        {
            var own = Of(operations, RenderOperation.BuildAndRender);
            Lines($"### {subject}", "", "| operation | time | ratio | allocated | ratio |", "|---|---:|---:|---:|---:|");
            foreach (var operation in operations)
            {
                Lines($"| {operation.Operation} | {Number(operation.Nanoseconds / 1000)} µs | {Number(operation.Nanoseconds / own.Nanoseconds)} "
                    + $"| {Number(operation.Bytes / 1024.0)} KB | {Number((double)operation.Bytes / own.Bytes)} |");
            }

            Lines("");
        }
    }

    private void WriteProcesses()
    {
        Lines(
            "## The whole process",
            "",
            "samples/FraudDetector, from its start to the last byte of its three manifests.",
            "",
            "| published with | median | fastest | size |",
            "|---|---:|---:|---:|");
        foreach (var process in results.Processes)
            Lines($"| {process.Publish.Name}: `{string.Join(' ', process.Publish.Arguments)}` | {Milliseconds(process.Median)} | {Milliseconds(process.Fastest)} | {Number(process.Bytes / 1e6)} MB |");
        Lines(
            "",
            "The native program needs no .NET on the machine that runs it. To make one, `dotnet publish -r linux-x64 -p:PublishAot=true` needs a C compiler",
            "to link with (`clang` or `gcc`) and zlib: on Debian and Ubuntu, `apt-get install clang zlib1g-dev`. It gives no warnings, and of",
            "KubernetesClient only the names of classes are left in it. A program that calls `Build()` or `Configure()` takes in KubernetesClient's JSON serializer, which gives warnings",
            "of its own (IL2026, IL3050); both work for the kinds of Kubernetes, but for custom resources `Build()` throws `NotSupportedException` there.",
            "");
    }

    private void WriteGenerator()
    {
        Lines("## The source generator", "", $"The compiler is that of the SDK, Roslyn {results.Generator.Roslyn}, as `dotnet build` runs it. The first run of a process also compiles the generator's own code, to machine code; Roslyn's is compiled already.");
        WriteGenerator("All schemas of the repository", results.Generator);
        if (results.Definitions is { } definitions)
            WriteGenerator("The definitions of training-operator 1.9, Trainer 2.3, JobSet 0.12 and Kueue 0.19 (14 files, 7 MB), in a project that references Kubewright", definitions);
    }

    private void WriteGenerator(string what, GeneratorRun run) =>
        Lines(
            "",
            $"{what}: {run.Files} files with {run.Lines.ToString("N0", CultureInfo.InvariantCulture)} lines.",
            "",
            "| run | time |",
            "|---|---:|",
            $"| cold: first of the process | {Milliseconds(run.First)} |",
            $"| warm: new driver and new compilation in a process that has done it often | {Milliseconds(run.Warm)} |",
            $"| after an edit elsewhere, nothing to do | {Milliseconds(run.Unchanged)} |");

    private void WriteAnalyzer()
    {
        var run = results.Analyzer;
        var compilations = run.Compilations;
        Lines(
            "",
            "## The analyzer",
            "",
            $"A project of {compilations.Classes} classes, each with a set of four manifests, compiled as `dotnet build` compiles it: by the compiler server of the SDK, which is warm (it has compiled it thirty times), with all that the SDK hands to it, its own",
            "analyzers and generators included. With and without Kubewright's analyzers take turns; its generator is in both. The time is that of the processor, the median of pairs, for other work on the machine disturbs it least.",
            "",
            "| run | time |",
            "|---|---:|",
            $"| compile without the analyzers | {Milliseconds(compilations.Without)} |",
            $"| compile with the analyzers | {Milliseconds(compilations.With)} |",
            $"| ratio, time of the processor | {Number(compilations.Ratio)} |",
            $"| ratio, time that went by | {Number(compilations.ElapsedRatio)} |",
            "",
            "As an editor does it: the compilation is there, and the analyzer looks at the file that was edited, one of the same classes, and has done so a thousand times; the time is that of the processor.",
            "Where nothing is made of Kubernetes, it is what the compiler says the analyzer took, in the fastest run.",
            "",
            "| run | time |",
            "|---|---:|",
            $"| analyze one class after an edit in one of its methods | {Milliseconds(run.Edit)} |",
            $"| {compilations.Classes} classes that have nothing to do with Kubernetes | {Milliseconds(run.Unconcerned)} |",
            $"| the same in a project that refers to Kubewright | {Milliseconds(run.Unused)} |");
    }

    private void WriteCheck()
    {
        if (results.Check is not [{ Documents: var documents }, ..])
            return;
        Lines(
            "",
            "## `kubewright check`",
            "",
            $"{documents} manifests of public projects, a file each, with every rule there is, also those that are off by default; from the start of the process to its end.",
            "The package for the system that it was made on has a native program; those for other systems have one that needs .NET, compiled ahead of time as far as that goes.",
            "",
            "| published with | all, median | all, fastest | a second | a single manifest: what the start takes |",
            "|---|---:|---:|---:|---:|");
        foreach (var run in results.Check)
            Lines($"| {run.Publish.Name} | {Milliseconds(run.Median)} | {Milliseconds(run.Fastest)} | {run.PerSecond.ToString("N0", CultureInfo.InvariantCulture)} | {Milliseconds(run.One)} |");
    }

    private void Target(string what, string target, string measured, bool isMet) => Lines($"| {what} | {target} | {measured} | {(isMet ? "yes" : "**no**")} |");

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            text.Append(line).Append('\n');
    }

    private static RenderMeasurement Of(RenderMeasurement[] operations, string operation) => operations.Single(measurement => measurement.Operation == operation);

    private static string Milliseconds(TimeSpan time) => $"{Number(time.TotalMilliseconds)} ms";

    /// <summary>Three digits that count.</summary>
    private static string Number(double value) => value.ToString(value switch { >= 100 => "F0", >= 10 => "F1", _ => "F2" }, CultureInfo.InvariantCulture);
}
