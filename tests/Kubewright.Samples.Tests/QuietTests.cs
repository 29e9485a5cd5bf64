using System.Text.RegularExpressions;

namespace Kubewright.Samples.Tests;

/// <summary>The rules say of the samples what <c>samples/.editorconfig</c> answers with a reason, and nothing else.</summary>
public sealed partial class QuietTests
{
    [Fact]
    public void The_fraud_detector_is_quiet() => AssertQuiet("FraudDetector", FraudDetector.Manifests.Create());

    [Fact]
    public void The_fine_tuning_is_quiet() => AssertQuiet("LlamaFinetune", LlamaFinetune.Manifests.Create());

    [Fact]
    public void The_custom_resources_are_quiet() => AssertQuiet("CustomResources", CustomResources.Manifests.Create());

    private static void AssertQuiet(string sample, ManifestSet manifests) => Assert.Equal(
        Silenced(sample), manifests.Validate().SelectMany(found => found.Findings).Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Silenced(string sample)
    {
        var settings = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "samples", ".editorconfig"));
        var section = settings.Split("\n[").Single(part => part.StartsWith(sample + "/", StringComparison.Ordinal));
        return Severity().Matches(section).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(KW\d{4})\.severity = none$", RegexOptions.Multiline)]
    private static partial Regex Severity();
}
