using System.Text.RegularExpressions;

namespace Kubewright.Samples.Tests;

public sealed class ReadmeTests
{
    internal static readonly string Root = FindRoot();

    [Fact]
    public void The_code_in_the_readme_is_the_samples() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Root, "samples", "FraudDetector", "Manifests.cs")).TrimEnd(), Block("csharp"));

    [Fact]
    public void The_yaml_in_the_readme_is_what_the_sample_prints() =>
        Assert.Equal(FraudDetector.Manifests.Create().ToYaml().TrimEnd(), Block("yaml"));

    private static string Block(string language) =>
        Regex.Match(File.ReadAllText(Path.Combine(Root, "README.md")), $"```{language}\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
