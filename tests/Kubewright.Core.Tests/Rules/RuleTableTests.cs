using System.Text;
using System.Text.RegularExpressions;
using Kubewright.Rules;

namespace Kubewright;

public sealed class RuleTableTests
{
    /// <summary>Set it to <c>1</c> to write the page in place of comparing it.</summary>
    private const string Update = "KUBEWRIGHT_UPDATE_DOCS";

    private static readonly (string First, string Title)[] Chapters =
    [
        ("KW1000", "Decoding and schemas"), ("KW1100", "Metadata"), ("KW1200", "Pods"), ("KW1300", "Workloads, autoscalers and disruption budgets"),
        ("KW1400", "Services, ingresses and network policies"), ("KW1450", "Storage"), ("KW1500", "Configuration, quotas and classes"), ("KW1530", "Access"),
        ("KW1550", "Admission, aggregation and flow control"), ("KW1570", "Devices"), ("KW2000", "Pod templates in custom resources"),
    ];

    [Fact]
    public void The_page_of_rules_is_current()
    {
        var page = Path.Combine(Root(), "docs", "rules.md");
        var text = Page();
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(page, text);

        Assert.True(File.Exists(page) && File.ReadAllText(page) == text, $"docs/rules.md does not say what the rules are. Run this test with {Update}=1 to write it anew.");
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_title()
    {
        Assert.All(RuleSet.Default.Rules, rule => Assert.Matches(new Regex("^KW[1-9][0-9]{3}$"), rule.Id));
        Assert.Equal(RuleSet.Default.Rules.Count, RuleSet.Default.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleSet.Default.Rules, rule => Assert.True(rule.Title.Length > 3 && !rule.Title.EndsWith('.'), rule.Id));
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n<!-- Generated from the code: tests/Kubewright.Core.Tests, RuleTableTests. -->\n\n");
        page.Append("What `Build()`, `ToYaml()` and `kubewright check` look at. KW1xxx is what the API server would reject, with its own field paths. KW2xxx and KW4xxx\n");
        page.Append("here are faults in the pod templates of custom resources: the API server takes them, and the pods are refused later.\n");
        for (var i = 0; i < Chapters.Length; i++)
        {
            var (first, title) = Chapters[i];
            var end = i + 1 < Chapters.Length ? Chapters[i + 1].First : "KW9";
            page.Append($"\n## {title}\n\n| id | about | severity |\n|---|---|---|\n");
            foreach (var rule in RuleSet.Default.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                if (string.CompareOrdinal(rule.Id, first) >= 0 && string.CompareOrdinal(rule.Id, end) < 0)
                    page.Append($"| {rule.Id} | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |\n");
            }
        }

        return page.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
