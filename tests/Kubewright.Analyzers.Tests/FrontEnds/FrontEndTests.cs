using System.Collections.Immutable;
using Kubewright.Analyzers.Tests.Support;
using Kubewright.Rules;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.FrontEnds;

/// <summary>
/// Each rule over builders, models and YAML, from one table: the examples of the rules' own documentation. A rule that has examples is tested here without
/// another line.
/// </summary>
public sealed class FrontEndTests(FrontEndTests.Programs programs) : IClassFixture<FrontEndTests.Programs>
{
    public static TheoryData<string> Rules => [.. Examples.Select(example => example.Rule).Distinct()];

    private static IEnumerable<(string Rule, string Yaml, bool IsBad)> Examples =>
        from rule in Kubewright.Rules.RuleSet.Default.Rules
        where rule.IsOnByDefault && rule.Documentation is { Settings: "" }
        from example in new[] { (rule.Id, rule.Documentation!.Bad, true), (rule.Id, rule.Documentation.Good, false) }
        where example.Item2.Length > 0
        select example;

    [Theory]
    [MemberData(nameof(Rules))]
    public void Says_of_yaml_what_its_page_says(string rule)
    {
        var checker = new ManifestChecker(SchemaCatalog.BuiltIn, Kubewright.Rules.RuleSet.Default);
        foreach (var (_, yaml, isBad) in Examples.Where(example => example.Rule == rule))
            Assert.Equal(isBad, checker.CheckSet(YamlReader.ReadAll(yaml)).SelectMany(findings => findings).Any(finding => finding.RuleId == rule));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Says_the_same_of_builders(string rule) => AssertSame(rule, "Builders");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Says_the_same_of_models(string rule) => AssertSame(rule, "Models");

    [Fact]
    public void Most_examples_can_be_written_as_builders_and_as_models()
    {
        var count = Examples.Count();
        Assert.True(programs.Sources.Count(source => source.Key.EndsWith("Builders", StringComparison.Ordinal)) > count * 3 / 5);
        Assert.True(programs.Sources.Count(source => source.Key.EndsWith("Models", StringComparison.Ordinal)) > count / 2);
    }

    private void AssertSame(string rule, string frontEnd)
    {
        foreach (var isBad in new[] { true, false })
        {
            var name = Programs.NameOf(rule, isBad, frontEnd);
            if (!programs.Sources.TryGetValue(name, out var source))
                continue;
            var found = programs.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == name + ".cs").ToList();
            Assert.True(isBad == found.Exists(diagnostic => diagnostic.Id == rule), $"{name}: {string.Join('\n', found)}\n{source}");
        }
    }

    /// <summary>All examples as C#, compiled and analyzed at once.</summary>
    public sealed class Programs : IAsyncLifetime
    {
        /// <summary>What was written, by the name of the program.</summary>
        public Dictionary<string, string> Sources { get; } = [];

        public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

        public static string NameOf(string rule, bool isBad, string frontEnd) => $"{rule}{(isBad ? "Bad" : "Good")}{frontEnd}";

        public async Task InitializeAsync()
        {
            foreach (var (rule, yaml, isBad) in Examples)
            {
                Add(NameOf(rule, isBad, "Builders"), yaml, BuilderWriter.Write);
                Add(NameOf(rule, isBad, "Models"), yaml, ModelWriter.Write);
            }

            var compilation = Compiler.Compile();
            compilation = compilation.AddSyntaxTrees(Sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, Compiler.Options, path: source.Key + ".cs")));
            Compiler.AssertNoErrors(compilation);
            Diagnostics = await Compiler.AnalyzeAsync(compilation);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private void Add(string name, string yaml, Func<ManifestMap, string> write)
        {
            try
            {
                var manifests = YamlReader.ReadAll(yaml).Cast<ManifestMap>().Select(write).ToList();
                var set = $"new ManifestSet {{ {string.Join(",\n", manifests)} }}";
                Sources.Add(name, $"public static class {name} {{ public static ManifestSet Create() => {set}; }}");
            }
            catch (NotExpressibleException)
            {
                // The compiler itself refuses this mistake.
            }
        }
    }
}
