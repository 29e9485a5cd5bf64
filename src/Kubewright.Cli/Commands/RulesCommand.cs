using System.CommandLine;
using System.Text.Json;
using Kubewright.Rules;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright rules</c>: what there is to be said, and why.</summary>
internal static class RulesCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private static readonly Lazy<IReadOnlyDictionary<string, CSharpExamples>> Examples = new(static () =>
    {
        using var reader = new StreamReader(typeof(RulesCommand).Assembly.GetManifestResourceStream("rule-examples.json")!);
        return CSharpExamples.Read(reader.ReadToEnd());
    });

    internal static Command Create(CommandConsole console)
    {
        var about = new Argument<string?>("rule") { Description = "An id (KW2000), the beginning of one, a name, or what kube-linter, kube-score or Polaris calls it.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "The form of the answer.", HelpName = $"{Text}|{Json}", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var command = new Command("rules", "Lists the rules, or explains one: why, what to do, examples, options.") { about, format };
        command.SetAction(parsed =>
        {
            var rules = Find(parsed.GetValue(about));
            if (rules.Count == 0)
            {
                console.WriteError($"error: No rule has an id, a name or another tool's name like '{parsed.GetValue(about)}'. 'kubewright rules' lists them all.");
                return ExitCode.CouldNotRun;
            }

            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(format) == Json ? ToJson(rules) : rules.Count == 1 ? RulePage.Of(rules[0], Examples.Value.GetValueOrDefault(rules[0].Id)) : Table(rules));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The rules that a word means: the one with that id, or all that it is a part of a name of.</summary>
    private static List<Rule> Find(string? word)
    {
        var all = RuleSet.All.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal);
        if (word is null)
            return [.. all];
        var byId = all.Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byId.Count > 0)
            return byId;
        var exact = all.Where(rule => Names(rule).Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(rule => Names(rule).Append(rule.Title).Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }

    private static IEnumerable<string> Names(Rule rule)
    {
        if (rule.Name is { } name)
            yield return name;
        foreach (var peer in rule.Documentation is { } documentation ? documentation.KubeLinter.Concat(documentation.KubeScore).Concat(documentation.Polaris) : [])
            yield return peer;
    }

    private static string Table(List<Rule> rules) =>
        string.Concat(rules.Select(rule => $"{rule.Id}  {RuleDescription.SeverityOf(rule),-7}  {(rule.IsOnByDefault ? "on " : "off")}  {rule.Title}\n"));

    private static string ToJson(List<Rule> rules) =>
        JsonSerializer.Serialize([.. rules.Select(rule => RuleDescription.Of(rule, Examples.Value.GetValueOrDefault(rule.Id)))], RuleDescriptionJson.Readable.RuleDescriptionArray) + "\n";
}
