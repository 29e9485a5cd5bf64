using Kubewright.Rules;

namespace Kubewright;

public sealed class RulePageTests
{
    /// <summary>Set it to <c>1</c> to write the pages in place of comparing them.</summary>
    private const string Update = "KUBEWRIGHT_UPDATE_DOCS";

    private const string Signature = "\n<!-- Generated from the code: tests/Kubewright.Core.Tests, RulePageTests. -->\n";

    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "docs", "rules");

    [Fact]
    public void Every_rule_has_a_page_that_says_what_the_code_does()
    {
        var examples = CSharpExamples.Read(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "rule-examples.json")));
        var pages = RuleSet.All.Rules.ToDictionary(rule => $"{rule.Id}.md", rule => RulePage.Of(rule, examples.GetValueOrDefault(rule.Id)) + Signature);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            Write(pages);

        var stale = pages.Where(page => !File.Exists(Path.Combine(Folder, page.Key)) || File.ReadAllText(Path.Combine(Folder, page.Key)) != page.Value).Select(page => page.Key);
        var left = Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Except(pages.Keys);
        Assert.True(!stale.Any() && !left.Any(), $"docs/rules: {string.Join(", ", stale.Concat(left))} do not say what the rules are. Run this test with {Update}=1 to write them anew.");
    }

    private static void Write(Dictionary<string, string> pages)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            if (!pages.ContainsKey(Path.GetFileName(file)))
                File.Delete(file);
        }

        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(Folder, name), text);
    }
}
