using System.CommandLine;
using System.CommandLine.Parsing;
using Kubewright.Cli.Checking;
using Kubewright.Cli.Checking.Reports;
using Kubewright.Cli.Fixing;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, ReportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ReportFormat.Text,
        ["json"] = ReportFormat.Json,
        ["jsonl"] = ReportFormat.JsonLines,
        ["sarif"] = ReportFormat.Sarif,
        ["github"] = ReportFormat.GitHub,
    };

    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
    };

    internal static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of YAML and JSON; - for standard input.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(CheckPaths);
        var select = Ids("--select", "Exactly these rules, also those that are off by default: beginnings of ids, separated by commas (KW1,KW2020).");
        var ignore = Ids("--ignore", "Not these rules: beginnings of ids, separated by commas.");
        var eachFile = new Option<bool>("--each-file") { Description = "Each file is a set of its own; without, rules between resources take all files together." };
        var fix = new Option<bool>("--fix") { Description = "Corrects what has one safe correction, in the files, before it checks." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: shows the changes as a unified diff and changes nothing." };
        var crds = new Option<string[]>("--crds") { Description = "CustomResourceDefinitions to check against: files or folders; repeatable.", HelpName = "path" };
        var format = Word("--format", "The form of the report.", Formats, "text");
        var failOn = Word("--fail-on", "The least severity that makes the exit code 1.", Severities, "error");
        var version = new Option<string>("--kubernetes-version") { Description = $"The version of Kubernetes to check for: {SchemaCatalog.KubernetesVersion}.", HelpName = "version", DefaultValueFactory = _ => SchemaCatalog.KubernetesVersion };
        version.Validators.Add(CheckVersion);

        var command = new Command("check", "Checks manifests: what the API server would reject, and what an experienced operator would not ship.") { paths, select, ignore, eachFile, crds, format, version, failOn, fix, dryRun };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
                result.AddError("--dry-run goes with --fix.");
        });
        command.SetAction(parsed =>
        {
            var request = new CheckRequest(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(crds) ?? [],
                parsed.GetValue(select) ?? [],
                parsed.GetValue(ignore) ?? [],
                parsed.GetValue(eachFile),
                Formats[parsed.GetRequiredValue(format)],
                Severities[parsed.GetRequiredValue(failOn)]);
            if (!parsed.GetValue(fix))
                return new CheckRun(request, console).Run();
            var isFixed = new FixRun(request, console).Run(parsed.GetValue(dryRun));
            if (parsed.GetValue(dryRun))
                return isFixed ? ExitCode.Fine : ExitCode.CouldNotRun;
            var code = new CheckRun(request, console).Run();
            return isFixed ? code : ExitCode.CouldNotRun;
        });
        return command;
    }

    private static Option<string> Word<T>(string name, string description, Dictionary<string, T> words, string byDefault)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words.Keys), DefaultValueFactory = _ => byDefault };
        option.CompletionSources.Add([.. words.Keys]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.ContainsKey(token.Value))
                result.AddError($"{name}: '{token.Value}' is none of {string.Join(", ", words.Keys)}.");
        });
        return option;
    }

    private static Option<string[]> Ids(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ids",
        CustomParser = result =>
        {
            var ids = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
            foreach (var id in ids)
            {
                if (id.Length == 0 || !RuleSet.Default.Rules.Any(rule => rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)))
                    result.AddError($"{name}: no rule's id begins with '{id}'. Ids look like KW1002; KW1 is all that begin so.");
            }

            return ids;
        },
    };

    /// <summary>An option that is not known would be taken for a file.</summary>
    private static void CheckPaths(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(token.Value))
                result.AddError($"There is no option '{token.Value}'; 'check --help' lists them.");
        }
    }

    private static void CheckVersion(OptionResult result)
    {
        if (result.Tokens is not [var token])
            return;
        var version = token.Value.TrimStart('v');
        if (version != SchemaCatalog.KubernetesVersion && !version.StartsWith(SchemaCatalog.KubernetesVersion + ".", StringComparison.Ordinal))
            result.AddError($"--kubernetes-version: there are no schemas of '{token.Value}'; there are those of {SchemaCatalog.KubernetesVersion}.");
    }
}
