using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;
using BenchmarkJob = BenchmarkDotNet.Jobs.Job;

namespace Kubewright.Benchmarks.Rendering;

/// <summary>What one operation took.</summary>
/// <param name="Operation">One of <see cref="RenderOperation"/>.</param>
/// <param name="Nanoseconds">The fastest iteration, which averages thousands of calls and the garbage collections between them: what other work on the machine disturbs least.</param>
/// <param name="Bytes">Allocated by one call.</param>
internal sealed record RenderMeasurement(string Operation, double Nanoseconds, long Bytes)
{
    /// <summary>Measures each manifest.</summary>
    /// <returns>By manifest.</returns>
    public static IReadOnlyList<(string Subject, RenderMeasurement[] Operations)> Measure(bool isQuick)
    {
        var config = DefaultConfig.Instance
            .AddJob(isQuick ? Quick : Thorough)
            .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DontOverwriteResults)
            .WithArtifactsPath(Repository.PathOf("artifacts", "BenchmarkDotNet"));
        return
        [
            ("Deployment (samples/FraudDetector)", From(BenchmarkRunner.Run<DeploymentBenchmarks>(config))),
            ("PyTorchJob (samples/LlamaFinetune)", From(BenchmarkRunner.Run<PyTorchJobBenchmarks>(config))),
        ];
    }

    /// <remarks>In this process: BenchmarkDotNet's own would build all of Kubewright again, for each manifest.</remarks>
    private static BenchmarkJob Thorough => BenchmarkJob.Default
        .WithToolchain(InProcessNoEmitToolchain.Instance)
        .WithMinWarmupCount(10);

    private static BenchmarkJob Quick => Thorough
        .WithEvaluateOverhead(false)
        .WithIterationTime(TimeInterval.FromMilliseconds(120))
        .WithWarmupCount(5)
        .WithIterationCount(15);

    private static RenderMeasurement[] From(Summary summary) =>
    [
        .. summary.Reports.Select(report => new RenderMeasurement(
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            report.ResultStatistics?.Min ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result; the log above says why."),
            report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)),
    ];
}
