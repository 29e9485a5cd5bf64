using System.CommandLine;
using Kubewright.Cli.Checking;
using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = new("path") { Description = "Files or folders of YAML and JSON; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Select = new("--select") { Description = "Only these rules: beginnings of ids, separated by commas.", HelpName = "ids" };
    private static readonly Option<string?> Ignore = new("--ignore") { Description = "Not these rules: beginnings of ids, separated by commas.", HelpName = "ids" };
    private static readonly Option<string[]> Crds = new("--crds") { Description = "CustomResourceDefinitions: files or folders; repeatable.", HelpName = "path" };
    private static readonly Option<string> Format = new("--format") { Description = "text or jsonl.", DefaultValueFactory = _ => "text" };

    internal static Command Create()
    {
        var command = new Command("check", "Checks manifests as the API server would.") { Paths, Select, Ignore, Crds, Format };
        command.SetAction(parsed => Run(parsed, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var definitions = (parsed.GetValue(Crds) ?? []).SelectMany(ManifestFiles.Find)
            .SelectMany(file => ManifestFiles.Read(file, TextReader.Null))
            .Where(CustomResourceReader.IsDefinition)
            .SelectMany(node => new CustomResourceReader().Read(node));
        var checker = new ManifestChecker(
            SchemaCatalog.BuiltIn.With(definitions),
            RuleSet.Default.Where(Ids(parsed.GetValue(Select)), Ids(parsed.GetValue(Ignore))));
        var isText = parsed.GetValue(Format) == "text";
        var code = ExitCode.Fine;
        foreach (var file in parsed.GetRequiredValue(Paths).SelectMany(ManifestFiles.Find))
        {
            try
            {
                var index = 0;
                foreach (var manifest in ManifestFiles.Read(file, Console.In))
                {
                    var document = new CheckedDocument(file, index++, manifest, checker.Check(manifest));
                    if (document.Findings.Any(finding => finding.Severity == Severity.Error) && code == ExitCode.Fine)
                        code = ExitCode.Findings;
                    if (!isText)
                        output.WriteLine(JsonLines.Write(document));
                    else
                        foreach (var finding in document.Findings)
                            output.WriteLine($"{finding.Origin?.ToString() ?? file}: {finding}");
                }
            }
            catch (Exception problem) when (problem is ManifestFormatException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine(problem is ManifestFormatException ? problem.ToString() : $"error: {problem.Message}");
                code = ExitCode.CouldNotRun;
            }
        }

        return code;
    }

    private static string[] Ids(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
