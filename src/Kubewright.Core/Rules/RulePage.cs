using System.Text;

namespace Kubewright.Rules;

/// <summary>Writes the page of a rule, in Markdown.</summary>
public static class RulePage
{
    /// <summary>The page: what the rule is, why, what to do, examples, options, and how to silence it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="csharp">Its examples in C#; <see langword="null"/> where it has none in YAML either.</param>
    public static string Of(Rule rule, CSharpExamples? csharp)
    {
        var page = new StringBuilder($"# {rule.Id}: {rule.Title}\n\n");
        if (rule.Name is not null)
            page.Append($"`{rule.Name}`, ");
        page.Append($"{rule.Category}, {rule.DefaultSeverity.ToString().ToLowerInvariant()}{(rule.IsOnByDefault ? "" : ", off unless it is asked for")}.\n");
        if (rule.Documentation is { } documentation)
            Append(page, documentation, csharp ?? new CSharpExamples("", ""));
        if (rule.Category == RuleCategory.ApiServer)
            page.Append("\nThe API server rejects this, and the finding has the field path that the server would write. `Build()` and `ToYaml()` refuse it, too.\n");
        else if (rule.IsRefusal)
            page.Append("\nThe API server does not look into pod templates of custom resources: it takes this, and the pods made of it are refused later. `Build()` and `ToYaml()` refuse it.\n");
        if (rule.Options.Count > 0)
            AppendOptions(page, rule);
        if (rule.Category != RuleCategory.Kubewright)
            AppendSilencing(page, rule);
        return page.ToString();
    }

    private static void Append(StringBuilder page, RuleDocumentation documentation, CSharpExamples csharp)
    {
        page.Append($"\n{documentation.Why}\n\n## What to do\n\n{documentation.Fix}\n");
        if (documentation.Settings.Length > 0)
            page.Append($"\nThe examples are meant with this setting:\n\n```ini\n{documentation.Settings}\n```\n");
        page.Append($"\nNot so:\n{CSharp(csharp.Bad)}{Yaml(documentation.Bad)}");
        if (csharp.Bad.Length == 0)
            page.Append(csharp.Good.Length > 0 ? "\nIn C#, builders leave no way to make this mistake.\n" : "\nThe builders that Kubewright brings have no way to write these examples.\n");
        page.Append($"\nBut so:\n{CSharp(csharp.Good)}{Yaml(documentation.Good)}");
        var peers = string.Join(", ", Peer("kube-linter", documentation.KubeLinter).Concat(Peer("kube-score", documentation.KubeScore)).Concat(Peer("Polaris", documentation.Polaris)));
        if (peers.Length > 0)
            page.Append($"\nElsewhere it is called: {peers}.\n");
    }

    private static string CSharp(string example) => example.Length == 0 ? "" : $"\n```csharp\n{example}\n```\n";

    private static string Yaml(string example) => $"\n```yaml\n{example}\n```\n";

    private static IEnumerable<string> Peer(string tool, IReadOnlyList<string> checks) => checks.Select(check => $"`{check}` ({tool})");

    private static void AppendOptions(StringBuilder page, Rule rule)
    {
        page.Append("\n## Options\n\nIn an `.editorconfig`:\n\n| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (var option in rule.Options)
            page.Append($"| `{option.FullKey(rule)}` | {option.Type} | {(option.DefaultText.Length == 0 ? "none" : $"`{option.DefaultText.Replace("|", "\\|")}`")} | {option.Meaning} |\n");
    }

    private static void AppendSilencing(StringBuilder page, Rule rule) => page.Append($$"""

        ## How to silence it

        For a project or some files, in an `.editorconfig`:

        ```ini
        [*]
        dotnet_diagnostic.{{rule.Id}}.severity = none
        ```

        In C#, around some lines, or for one object with the reason:

        ```csharp
        #pragma warning disable {{rule.Id}}
        ```

        ```csharp
        .Suppress("{{rule.Id}}", "the reason")
        ```

        For one object or one line of YAML, with the reason:

        ```yaml
        metadata:
          annotations:
            kubewright.dev/ignore: "{{rule.Id}}: the reason"
        ```

        ```yaml
        # kubewright:ignore {{rule.Id}} the reason
        ```

        """.Replace("\r\n", "\n"));
}
