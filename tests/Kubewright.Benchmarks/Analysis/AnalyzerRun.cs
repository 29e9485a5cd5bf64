using System.Globalization;
using Kubewright.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Benchmarks.Analysis;

/// <summary>What the analyzer takes.</summary>
/// <param name="Compilations">Compiling a project with and without it.</param>
/// <param name="Edit">Analyzing a class of which one method has changed.</param>
/// <param name="Unconcerned">What the analyzer takes in a project without Kubernetes.</param>
/// <param name="Unused">What it takes in a project that refers to Kubewright and does not use it.</param>
internal sealed record AnalyzerRun(CompilationPairs Compilations, TimeSpan Edit, TimeSpan Unconcerned, TimeSpan Unused)
{
    /// <summary>Tells a child process to do the measuring.</summary>
    public const string Argument = "--analyzer-run";

    private const int ClassCount = 200;

    // An editor stays open. For the first hundreds of edits the runtime still compiles the compiler's own methods anew, beside the analysis and for longer than it.
    private const int WarmUps = 1000;

    private const int Edits = 40;

    /// <summary>Measures in processes of their own.</summary>
    public static AnalyzerRun Measure(bool isQuick)
    {
        var output = Command.Run(Environment.ProcessPath!, Argument).Split(' ', StringSplitOptions.TrimEntries);
        return new(CompilationPairs.Measure(ClassCount, isQuick), Milliseconds(output[0]), Milliseconds(output[1]), Milliseconds(output[2]));

        static TimeSpan Milliseconds(string text) => TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>The child process.</summary>
    public static async Task<int> ReportAsync()
    {
        var edit = await EditAsync();
        var unconcerned = await UnconcernedAsync(isReferenced: false);
        var unused = await UnconcernedAsync(isReferenced: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edit.TotalMilliseconds} {unconcerned.TotalMilliseconds} {unused.TotalMilliseconds}"));
        return 0;
    }

    /// <summary>As an editor does it: the compilation and the model of the file are there, and the analyzer looks at that file.</summary>
    private static async Task<TimeSpan> EditAsync()
    {
        Compilation project = AnalyzedProject.Create(ClassCount);
        await Analyzed(project).GetAnalyzerDiagnosticsAsync();
        var used = TimeSpan.Zero;
        for (var i = 1; i <= WarmUps + Edits; i++)
        {
            var edited = AnalyzedProject.Class(0, i);
            project = project.ReplaceSyntaxTree(project.SyntaxTrees.First(), edited);
            var analyzed = Analyzed(project);
            var model = analyzed.Compilation.GetSemanticModel(edited);
            var before = Environment.CpuUsage.TotalTime;
            await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
            if (i > WarmUps)
                used += Environment.CpuUsage.TotalTime - before;
        }

        return used / Edits;
    }

    private static async Task<TimeSpan> UnconcernedAsync(bool isReferenced)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 40; i++)
        {
            var analyzed = Analyzed(AnalyzedProject.CreateUnconcerned(ClassCount, isReferenced));
            _ = analyzed.Compilation.Assembly; // The compiler has bound the references before an analyzer runs.
            var result = await analyzed.GetAnalysisResultAsync(CancellationToken.None);
            if (result.AnalyzerTelemetryInfo.Values.Single().ExecutionTime is var time && time < fastest)
                fastest = time;
        }

        return fastest;
    }

    private static CompilationWithAnalyzers Analyzed(Compilation project) => project.WithAnalyzers(
        [new ManifestAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: (problem, _, _) => throw problem, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
}
