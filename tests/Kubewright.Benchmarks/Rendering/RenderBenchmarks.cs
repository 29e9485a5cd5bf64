using BenchmarkDotNet.Attributes;
using k8s;
using Kubewright.Rendering;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Benchmarks.Rendering;

/// <summary>From calls of a builder to YAML, against what the official client makes of the same object.</summary>
/// <typeparam name="TBuilder">The builder.</typeparam>
/// <typeparam name="TModel">The official client's class for the same object.</typeparam>
[MemoryDiagnoser(displayGenColumns: false)]
public abstract class RenderBenchmarks<TBuilder, TModel>
    where TBuilder : ResourceBuilder<TBuilder, TModel>
    where TModel : class
{
    private const int WarmUpRounds = 8;
    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(150);

    private readonly ManifestChecker refusals = new(SchemaCatalog.BuiltIn, RuleSet.Default.Where(rule => rule.IsRefusal));
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

    /// <summary>Runs all in turn until the compiler has seen enough of each, and lets it compile.</summary>
    /// <remarks>
    /// Code that the operations share is optimised for what ran while the compiler watched; this way it watches all of them. It compiles in
    /// the background and not while new code turns up: without the pauses, a busy machine measures code that is not optimised yet.
    /// </remarks>
    [GlobalSetup]
    public void WarmUp()
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            for (var i = 0; i < 40; i++)
            {
                BuildAndRender();
                Render();
                Refuse();
                Check();
                OfficialJson();
                OfficialYaml();
            }

            Thread.Sleep(WarmUpPause);
        }
    }

    /// <summary>From the first call of the builder to the text; <c>ToYaml</c> checks as well, see <see cref="Refuse"/>.</summary>
    [Benchmark(Description = RenderOperation.BuildAndRender, Baseline = true)]
    public string BuildAndRender() => YamlWriter.ToText(MakeBuilder().Node);

    /// <summary>The second half of it.</summary>
    [Benchmark(Description = RenderOperation.Render)]
    public string Render() => YamlWriter.ToText(built.Node);

    /// <summary>What the API server would say, which the official client does not do.</summary>
    [Benchmark(Description = RenderOperation.Refuse)]
    public IReadOnlyList<Finding> Refuse() => refusals.Check(built.Node);

    /// <summary>What an experienced operator would say, too.</summary>
    [Benchmark(Description = RenderOperation.Check)]
    public IReadOnlyList<Finding> Check() => built.Validate();

    /// <summary>The official client's JSON, of a model that is there already.</summary>
    [Benchmark(Description = RenderOperation.OfficialJson)]
    public string OfficialJson() => KubernetesJson.Serialize(model);

    /// <summary>The official client's YAML, of a model that is there already.</summary>
    [Benchmark(Description = RenderOperation.OfficialYaml)]
    public string OfficialYaml() => KubernetesYaml.Serialize(model);
}
