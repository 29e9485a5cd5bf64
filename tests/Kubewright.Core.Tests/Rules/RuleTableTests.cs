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
        ("KW1550", "Admission, aggregation and flow control"), ("KW1570", "Devices"), ("KW2000", "Reliability"), ("KW2200", "Pod templates in custom resources"),
        ("KW3000", "Security"), ("KW4000", "GPUs and training"), ("KW5000", "Between resources"), ("KW6000", "API versions"), ("KW9100", "Settings and suppressions"),
    ];

    [Fact]
    public void The_page_of_rules_is_current()
    {
        var page = Path.Combine(RepositoryFolder.Root, "docs", "rules.md");
        var text = Page();
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(page, text);

        Assert.True(File.Exists(page) && File.ReadAllText(page) == text, $"docs/rules.md does not say what the rules are. Run this test with {Update}=1 to write it anew.");
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_title()
    {
        Assert.All(RuleSet.All.Rules, rule => Assert.Matches(new Regex("^KW[1-9][0-9]{3}$"), rule.Id));
        Assert.Equal(RuleSet.All.Rules.Count, RuleSet.All.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleSet.All.Rules, rule => Assert.True(rule.Title.Length > 3 && !rule.Title.EndsWith('.'), rule.Id));
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n<!-- Generated from the code: tests/Kubewright.Core.Tests, RuleTableTests. -->\n\n");
        page.Append("What `kubewright check` and `Validate()` look at. KW1xxx is what the API server would reject, with its own field paths; the other ranges are what an\n");
        page.Append("experienced operator would say. `Build()` and `ToYaml()` refuse what a cluster refuses: errors of KW1xxx, and those of pod templates in custom\n");
        page.Append("resources, which the API server takes and whose pods are refused later. Each rule has [a page of its own](rules). Whoever comes from kube-linter, kube-score\n");
        page.Append("or Polaris finds [what they call the same](#what-other-tools-call-them); `kubewright rules` takes those names, too.\n");
        for (var i = 0; i < Chapters.Length; i++)
        {
            var (first, title) = Chapters[i];
            var end = i + 1 < Chapters.Length ? Chapters[i + 1].First : "KX";
            var rules = RuleSet.All.Rules.Where(rule => string.CompareOrdinal(rule.Id, first) >= 0 && string.CompareOrdinal(rule.Id, end) < 0).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
            if (rules.Count == 0)
                continue;
            page.Append($"\n## {title}\n\n| id | about | severity |\n|---|---|---|\n");
            foreach (var rule in rules)
                page.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLowerInvariant()}{(rule.IsOnByDefault ? "" : ", off")} |\n");
        }

        page.Append("\n## What other tools call them\n");
        AppendPeer(page, "kube-linter", documentation => documentation.KubeLinter);
        AppendPeer(page, "kube-score", documentation => documentation.KubeScore);
        AppendPeer(page, "Polaris", documentation => documentation.Polaris);
        return page.ToString();
    }

    private static void AppendPeer(StringBuilder page, string peer, Func<RuleDocumentation, IReadOnlyList<string>> checks)
    {
        page.Append($"\n| {peer} | rules |\n|---|---|\n");
        var rules = RuleSet.All.Rules.Where(rule => rule.Documentation is not null).SelectMany(rule => checks(rule.Documentation!).Select(check => (Check: check, Rule: rule)));
        foreach (var check in rules.GroupBy(pair => pair.Check, pair => pair.Rule).OrderBy(check => check.Key, StringComparer.Ordinal))
            page.Append($"| `{check.Key}` | {string.Join(", ", check.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => $"[{rule.Id}](rules/{rule.Id}.md)"))} |\n");
    }
}
