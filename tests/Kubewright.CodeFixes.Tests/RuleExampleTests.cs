using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubewright.CodeFixes.Tests.Support;
using Kubewright.Rules;

namespace Kubewright.CodeFixes.Tests;

/// <summary>
/// The examples of rules in C#, as their pages show them: written from the examples in YAML, kept in <c>docs/rule-examples.json</c>, and compiled and analyzed here.
/// </summary>
public sealed class RuleExampleTests(RuleExampleTests.Examples examples) : IClassFixture<RuleExampleTests.Examples>
{
    /// <summary>Set it to <c>1</c> to write the examples in place of comparing them.</summary>
    private const string Update = "KUBEWRIGHT_UPDATE_DOCS";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static TheoryData<string> Rules => [.. Documented.Select(rule => rule.Id)];

    private static IEnumerable<Rule> Documented => Kubewright.Rules.RuleSet.All.Rules.Where(rule => rule.Documentation is { Bad.Length: > 0 }).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void The_file_says_what_the_examples_are()
    {
        var written = JsonSerializer.Serialize(
            examples.Written.ToDictionary(example => example.Key, example => new { bad = Lines(example.Value.Bad), good = Lines(example.Value.Good) }), Layout) + "\n";
        var path = Path.Combine(RepositoryFolder.Root, "docs", "rule-examples.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, written, new UTF8Encoding(false));
        Assert.True(File.Exists(path) && File.ReadAllText(path) == written, $"docs/rule-examples.json is not what the rules say. Run this test with {Update}=1 to write it anew, and then those of the rules' pages.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_speaks_in_its_bad_example_and_is_silent_in_its_good_one(string rule)
    {
        Assert.Empty(examples.Errors(rule));
        var (bad, good) = examples.Written[rule];
        Assert.True(bad.Length == 0 || examples.Speaks(rule, "Bad"), $"{rule} says nothing of\n{bad}");
        Assert.True(good.Length == 0 || !examples.Speaks(rule, "Good"), $"{rule} speaks of\n{good}");
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    /// <summary>All examples, compiled and analyzed at once.</summary>
    public sealed class Examples : IAsyncLifetime
    {
        private ILookup<string, Microsoft.CodeAnalysis.Diagnostic> found = null!;
        private ILookup<string?, Microsoft.CodeAnalysis.Diagnostic> errors = null!;

        /// <summary>For each rule its examples; empty where builders cannot say one.</summary>
        public SortedDictionary<string, (string Bad, string Good)> Written { get; } = new(StringComparer.Ordinal);

        public bool Speaks(string rule, string example) => found[rule + example].Any(diagnostic => diagnostic.Id == rule);

        public IEnumerable<string> Errors(string rule) => errors[rule + "Bad"].Concat(errors[rule + "Good"]).Select(error => error.ToString());

        public async Task InitializeAsync()
        {
            var project = new ExampleProject();
            var programs = new Programs((await project.Project.GetCompilationAsync())!);
            foreach (var rule in Documented)
            {
                Written.Add(rule.Id, (Write(rule.Documentation!.Bad), Write(rule.Documentation.Good)));
                Add(rule, "Bad", Written[rule.Id].Bad);
                Add(rule, "Good", Written[rule.Id].Good);
            }

            found = await project.AnalyzeAsync();
            errors = await project.ErrorsAsync();

            string Write(string yaml) => programs.Builders(YamlReader.ReadAll(yaml)) is { Count: > 0 } manifests ? FluentLayout.Write(manifests) : "";

            void Add(Rule rule, string name, string text)
            {
                if (text.Length > 0)
                    project.Add(rule.Id + name, rule, text.StartsWith("new ManifestSet", StringComparison.Ordinal) ? text : $"new() {{ {text} }}");
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
