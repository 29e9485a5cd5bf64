using System.Diagnostics;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Kubewright.Generators.Tests;

public sealed class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Runs_are_measured()
    {
        for (var i = 0; i < 4; i++)
        {
            var watch = Stopwatch.StartNew();
            var run = Generation.Of(RealSchemas.Files);
            output.WriteLine($"cold {watch.ElapsedMilliseconds} ms {run.Driver.GetTimingInfo().ElapsedTime}");
            for (var j = 0; j < 3; j++)
            {
            watch.Restart();
            run = run.AfterCode("class A { }");
            output.WriteLine($"unchanged {watch.ElapsedMilliseconds} ms {run.Driver.GetTimingInfo().ElapsedTime} {run.Driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime}");
            }
        }
    }
}
