using Kubewright.CodeFixes.Tests.Support;
using Kubewright.Rules;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Tests;

/// <summary>
/// Each rule that knows how to correct what it finds, over the bad example of its own page, as builders and as models. A rule that has a fix is tested here without
/// another line.
/// </summary>
public sealed class EveryFixTests(FixedExamples examples) : IClassFixture<FixedExamples>
{
    private static readonly ManifestChecker Checker = new(SchemaCatalog.BuiltIn, Kubewright.Rules.RuleSet.Default);

    public static TheoryData<string> Rules => [.. Kubewright.Rules.RuleSet.All.Rules.Where(rule => rule.Documentation is { Bad.Length: > 0 }).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Fix_corrects_builders(string rule) => AssertFixed(rule, "Builders");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Fix_corrects_models(string rule) => AssertFixed(rule, "Models");

    [Fact]
    public void Nearly_every_fix_can_be_said_in_c_sharp()
    {
        var missing = examples.All.Where(example => example.Fixed is null).ToList();
        Assert.True(missing.Count <= examples.All.Count() / 20, string.Join("\n", missing.Select(example => example.Source)));
    }

    private void AssertFixed(string rule, string frontEnd)
    {
        if (examples.Find(FixedExamples.NameOf(rule, frontEnd)) is not { Fixed: { } corrected } example)
            return;
        var said = $"{string.Join("\n", example.Errors.Concat(example.After.ToList()))}\n{example.Source}\n{corrected}";
        Assert.True(example.Errors.Count == 0, said);
        Assert.True(!example.After.Any(diagnostic => diagnostic.Id == rule && diagnostic.Properties.ContainsKey("fix")), said);
        var known = example.Before.Select(diagnostic => diagnostic.Id).Union(SaidOfGood(example.Rule));
        Assert.True(example.After.All(diagnostic => diagnostic.Severity <= DiagnosticSeverity.Info || known.Contains(diagnostic.Id)), said);
    }

    /// <summary>What is corrected may bring the next warning: a Service that selects pods at last wants them to have a readiness probe. The good example has it, too.</summary>
    private static IEnumerable<string> SaidOfGood(Rule rule) =>
        Checker.CheckSet(YamlReader.ReadAll(rule.Documentation!.Good)).SelectMany(findings => findings).Select(finding => finding.RuleId);
}
