using Xunit.Abstractions;

namespace Kubewright.Samples.Tests;

public sealed class SeedTests(ITestOutputHelper output)
{
    [Fact]
    public void The_fraud_detector_is_the_founding_example_as_data()
    {
        if (SharedData.Find("seed", "fraud-detector.yaml") is not { } seed)
        {
            output.WriteLine("Did not run: the founding example is reference data that is not beside this clone.");
            return;
        }

        var expected = YamlReader.ReadAll(File.ReadAllText(seed), seed);
        var actual = YamlReader.ReadAll(FraudDetector.Manifests.Create().ToYaml());

        Assert.Equal(3, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.True(ManifestNode.DeepEquals(pair.First, pair.Second)));
    }
}
