using BenchmarkDotNet.Attributes;
using k8s;

namespace Kubewright.Benchmarks.Rendering;

/// <summary>From calls of a builder to YAML, against what the official client makes of the same object.</summary>
/// <typeparam name="TBuilder">The builder.</typeparam>
/// <typeparam name="TModel">The official client's class for the same object.</typeparam>
[MemoryDiagnoser(displayGenColumns: false)]
public abstract class RenderBenchmarks<TBuilder, TModel>
    where TBuilder : ResourceBuilder<TBuilder, TModel>
    where TModel : class
{
    private readonly TBuilder built;
    private readonly TModel model;

    /// <summary>Makes what the benchmarks start from.</summary>
    protected RenderBenchmarks()
    {
        built = MakeBuilder();
        model = built.Build();
    }

    /// <summary>Calls the builder.</summary>
    protected abstract TBuilder MakeBuilder();

    /// <summary>All of Kubewright's work.</summary>
    [Benchmark(Description = RenderOperation.BuildAndRender, Baseline = true)]
    public string BuildAndRender() => MakeBuilder().ToYaml();

    /// <summary>The second half of it.</summary>
    [Benchmark(Description = RenderOperation.Render)]
    public string Render() => built.ToYaml();

    /// <summary>The official client's JSON, of a model that is there already.</summary>
    [Benchmark(Description = RenderOperation.OfficialJson)]
    public string OfficialJson() => KubernetesJson.Serialize(model);

    /// <summary>The official client's YAML, of a model that is there already.</summary>
    [Benchmark(Description = RenderOperation.OfficialYaml)]
    public string OfficialYaml() => KubernetesYaml.Serialize(model);
}
