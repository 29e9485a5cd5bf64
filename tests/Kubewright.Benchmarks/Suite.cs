using Kubewright.Benchmarks.Analysis;
using Kubewright.Benchmarks.Generation;
using Kubewright.Benchmarks.Processes;
using Kubewright.Benchmarks.Rendering;
using Kubewright.Benchmarks.Reporting;

namespace Kubewright.Benchmarks;

/// <summary>Everything that is measured, one after the other, so that nothing disturbs anything else.</summary>
internal static class Suite
{
    public static int Run(Options options)
    {
        Subjects.RequireSameAsSamples();
        var processes = SampleProcess.Measure(runs: options.IsQuick ? 20 : 100);
        var generator = GeneratorRun.Measure(SchemaFiles.Bundled);
        var definitions = SchemaFiles.DefinitionFolder is null ? null : GeneratorRun.Measure(SchemaFiles.Definitions);
        var analyzer = AnalyzerRun.Measure(options.IsQuick);
        var check = CheckProcess.Measure(runs: options.IsQuick ? 20 : 100);
        var rendering = RenderMeasurement.Measure(options.IsQuick);
        var document = PerformanceDocument.Write(new(options.IsQuick, rendering, generator, definitions, analyzer, processes, check));
        Console.WriteLine();
        Console.Write(document);
        if (options.Document is { } path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, document);
        }

        return 0;
    }
}
