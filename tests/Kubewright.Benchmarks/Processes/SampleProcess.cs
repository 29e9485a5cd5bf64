using System.Diagnostics;

namespace Kubewright.Benchmarks.Processes;

/// <summary>What the whole process of samples/FraudDetector takes, from its start to the last byte of YAML.</summary>
/// <param name="Publish">How it was published.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Fastest">The fastest run.</param>
/// <param name="Bytes">What was published, without symbols and documentation.</param>
internal sealed record SampleProcess(ProgramPublish Publish, TimeSpan Median, TimeSpan Fastest, long Bytes)
{
    private const int WarmUps = 3;

    public static IReadOnlyList<SampleProcess> Measure(int runs) =>
        [.. new[] { ProgramPublish.ReadyToRun, ProgramPublish.Native }.Select(publish => Measure(publish, runs))];

    private static SampleProcess Measure(ProgramPublish publish, int runs)
    {
        var program = publish.EnsurePublished();
        for (var i = 0; i < WarmUps; i++)
            Command.Run(program);
        var times = new TimeSpan[runs];
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            Command.Run(program);
            times[i] = watch.Elapsed;
        }

        Array.Sort(times);
        return new(publish, times[runs / 2], times[0], publish.Size());
    }
}
