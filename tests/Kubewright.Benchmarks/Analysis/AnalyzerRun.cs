using System.Diagnostics;
using System.Globalization;
using Kubewright.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Benchmarks.Analysis;

/// <summary>What the analyzer takes.</summary>
/// <param name="Classes">How many classes the project has.</param>
/// <param name="Without">Compiling it without the analyzer.</param>
/// <param name="With">Compiling it with the analyzer.</param>
/// <param name="Edit">Analyzing a class of which one method has changed.</param>
/// <param name="Unconcerned">What the analyzer takes in a project without Kubernetes.</param>
internal sealed record AnalyzerRun(int Classes, TimeSpan Without, TimeSpan With, TimeSpan Edit, TimeSpan Unconcerned)
{
    /// <summary>Tells a child process to do the measuring.</summary>
    public const string Argument = "--analyzer-run";

    private const int ClassCount = 200;
    private const int Rounds = 7;

    /// <summary>Measures in a process of its own.</summary>
    public static AnalyzerRun Measure()
    {
        var output = Command.Run(Environment.ProcessPath!, Argument).Split(' ', StringSplitOptions.TrimEntries);
        return new(ClassCount, Milliseconds(output[0]), Milliseconds(output[1]), Milliseconds(output[2]), Milliseconds(output[3]));

        static TimeSpan Milliseconds(string text) => TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>The child process.</summary>
    public static async Task<int> ReportAsync()
    {
        var without = new List<TimeSpan>();
        var with = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            // By turns, so that what else goes on hits both alike.
            without.Add(await CompileAsync(withAnalyzer: false));
            with.Add(await CompileAsync(withAnalyzer: true));
        }

        var edit = await EditAsync();
        var unconcerned = await UnconcernedAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{without.Min().TotalMilliseconds} {with.Min().TotalMilliseconds} {edit.TotalMilliseconds} {unconcerned.TotalMilliseconds}"));
        return 0;
    }

    private static async Task<TimeSpan> CompileAsync(bool withAnalyzer)
    {
        var project = AnalyzedProject.Create(ClassCount);
        var watch = Stopwatch.StartNew();
        Task analysis = Task.CompletedTask;
        Compilation compilation = project;
        if (withAnalyzer)
        {
            var analyzed = Analyzed(project);
            compilation = analyzed.Compilation;
            analysis = Task.Run(() => analyzed.GetAnalyzerDiagnosticsAsync());
        }

        using var image = new MemoryStream();
        if (compilation.Emit(image) is { Success: false } failed)
            throw new InvalidOperationException(string.Join('\n', failed.Diagnostics.Take(5)));
        await analysis;
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> EditAsync()
    {
        var project = AnalyzedProject.Create(ClassCount);
        await Analyzed(project).GetAnalyzerDiagnosticsAsync();
        var times = new List<TimeSpan>();
        for (var i = 1; i <= 25; i++)
        {
            project = project.ReplaceSyntaxTree(project.SyntaxTrees.First(), AnalyzedProject.Class(0, i));
            var analyzed = Analyzed(project);
            var model = analyzed.Compilation.GetSemanticModel(project.SyntaxTrees.First());
            var watch = Stopwatch.StartNew();
            await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
            times.Add(watch.Elapsed);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task<TimeSpan> UnconcernedAsync()
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            var analyzed = Analyzed(AnalyzedProject.CreateUnconcerned(ClassCount));
            var result = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
            times.Add(result.AnalyzerTelemetryInfo.Values.Single().ExecutionTime);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static CompilationWithAnalyzers Analyzed(Compilation project) => project.WithAnalyzers(
        [new ManifestAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: (problem, _, _) => throw problem, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
}
