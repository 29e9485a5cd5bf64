using Kubewright.Benchmarks.Analysis;
using Kubewright.Benchmarks.Generation;
using Kubewright.Benchmarks.Processes;
using Kubewright.Benchmarks.Rendering;

namespace Kubewright.Benchmarks.Reporting;

/// <summary>All that one run of the suite found.</summary>
internal sealed record Results(
    bool IsQuick,
    IReadOnlyList<(string Subject, RenderMeasurement[] Operations)> Rendering,
    GeneratorRun Generator,
    GeneratorRun? Definitions,
    AnalyzerRun Analyzer,
    IReadOnlyList<SampleProcess> Processes,
    CheckProcess[] Check);
