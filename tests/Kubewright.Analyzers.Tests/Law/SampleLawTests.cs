using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Law;

/// <summary>The tree that the analyzer reads from a sample's source is the tree that running the sample gives, node by node.</summary>
public sealed class SampleLawTests
{
    [Theory]
    [InlineData("CustomResources")]
    [InlineData("FraudDetector")]
    [InlineData("LlamaFinetune")]
    public void What_is_read_is_what_runs(string sample)
    {
        var source = File.ReadAllText(RepositoryFolder.PathOf("samples", sample, "Manifests.cs"));
        var compilation = Compiler.Compile(source);
        var expected = TreeReader.Run(TreeReader.Load(compilation), $"{sample}.Manifests", "Create");
        Differences.AssertNone(expected, TreeReader.Read(compilation, "Create"), sample);
    }
}
