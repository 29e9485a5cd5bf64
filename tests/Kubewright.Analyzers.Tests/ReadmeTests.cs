using System.Text.RegularExpressions;
using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests;

/// <summary>The README shows what a build says of the founding example with three mistakes in it.</summary>
public sealed class ReadmeTests
{
    private const string File = "samples/FraudDetector/Manifests.cs";

    private static readonly (string Right, string Wrong)[] Mistakes =
    [
        ("fraud-detector:sha-abc1234", "fraud-detector:latest"),
        (".Mount(model, \"/models\")\n                    .LivenessProbe", ".VolumeMount(\"models\", \"/models\")\n                    .LivenessProbe"),
        ("\n                    .ReadinessProbe(p => p.HttpGet(\"/health\", 8080).InitialDelaySeconds(10).PeriodSeconds(5))", ""),
    ];

    [Fact]
    public async Task The_build_output_in_the_readme_is_what_the_compiler_says()
    {
        var source = System.IO.File.ReadAllText(RepositoryFolder.PathOf(File));
        var shown = Regex.Match(System.IO.File.ReadAllText(RepositoryFolder.PathOf("README.md")), @"\$ dotnet build samples/FraudDetector\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        foreach (var (right, wrong) in Mistakes)
        {
            Assert.Contains(right, source, StringComparison.Ordinal);
            source = source.Replace(right, wrong, StringComparison.Ordinal);
        }

        // What the samples' .editorconfig turns off, with a reason each, is not in their build output.
        var settings = System.IO.File.ReadAllText(RepositoryFolder.PathOf("samples", ".editorconfig"));
        var said = (await Compiler.AnalyzeAsync(Compiler.Compile(source)))
            .Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info && !settings.Contains($"{diagnostic.Id}.severity = none", StringComparison.Ordinal))
            .Select(diagnostic => (Place: diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic))
            .Select(found => $"{File}({found.Place.Line + 1},{found.Place.Character + 1}): {found.diagnostic.Severity.ToString().ToLowerInvariant()} {found.diagnostic.Id}: {found.diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        Assert.Equal(string.Join('\n', said), shown);
    }
}
