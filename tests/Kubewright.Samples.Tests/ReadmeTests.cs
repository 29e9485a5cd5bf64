using System.Text.RegularExpressions;

namespace Kubewright.Samples.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_code_in_the_readme_is_the_samples() =>
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "samples", "FraudDetector", "Manifests.cs")).TrimEnd(), Block("csharp"));

    [Fact]
    public void The_yaml_in_the_readme_is_what_the_sample_prints() =>
        Assert.Equal(FraudDetector.Manifests.Create().ToYaml().TrimEnd(), Block("yaml"));

    private static string Block(string language) =>
        Regex.Match(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md")), $"```{language}\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
}
