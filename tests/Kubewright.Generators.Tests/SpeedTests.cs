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
            output.WriteLine($"cold {watch.ElapsedMilliseconds} ms");
            watch.Restart();
            run = run.AfterCode("class A { }");
            output.WriteLine($"unchanged {watch.ElapsedMilliseconds} ms");
            watch.Restart();
            run = run.AfterCode("class B { }");
            output.WriteLine($"unchanged {watch.ElapsedMilliseconds} ms");
            watch.Restart();
            run.AfterEdit(RealSchemas.KubernetesPath, t => t + "\n");
            output.WriteLine($"blank line {watch.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public void Full_schemas_compile()
    {
        var (_, d) = RealSchemas.Generated.Compile();
        foreach (var g in d.GroupBy(x => x.Id)) output.WriteLine(g.Key + " " + g.Count() + " " + g.First());
    }
}
