using System.CommandLine;
using Kubewright.Cli.Importing;

namespace Kubewright.Cli.Commands;

/// <summary><c>kubewright schema import</c>.</summary>
internal static class SchemaImportCommand
{
    private static readonly Argument<string[]> Sources = new("source")
    {
        Description = "OpenAPI 3.0 or Swagger 2 documents, CustomResourceDefinitions, or folders of them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Title = new("--title") { Description = "The product the schemas are of: training-operator.", HelpName = "name" };
    private static readonly Option<string?> Version = new("--schema-version") { Description = "The version the result is for: 1.9.", HelpName = "version" };
    private static readonly Option<string?> SourceVersion = new("--source-version") { Description = "The version of the sources, where it says more: 1.9.4.", HelpName = "version" };
    private static readonly Option<string[]> ReferTo = new("--refer-to") { Description = "An imported document whose types the sources repeat inline; repeatable.", HelpName = "file" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write.", HelpName = "file" };
    private static readonly Option<string?> All = new("--all") { Description = "A list of imports (schemas/sources.json): refreshes them all.", HelpName = "file" };
    private static readonly Option<string?> Upstream = new("--upstream") { Description = "The folder that the sources in the list are relative to.", HelpName = "folder" };
    private static readonly Option<bool> Check = new("--check") { Description = "Compares with what is there instead of writing; exit code 1 where they differ." };

    internal static Command Create()
    {
        var command = new Command("import", "Distils OpenAPI documents and CustomResourceDefinitions into facts: deterministic, without prose.")
        {
            Sources, Title, Version, SourceVersion, ReferTo, Output, All, Upstream, Check,
        };
        command.Validators.Add(result =>
        {
            var isAll = result.GetResult(All) is not null;
            if (isAll && (result.GetValue(Upstream) is null || result.GetValue(Sources) is { Length: > 0 } || result.GetValue(Output) is not null))
                result.AddError("--all takes its sources from the list: give --upstream, and neither a source nor --output.");
            else if (!isAll && (result.GetValue(Sources) is not { Length: > 0 } || result.GetValue(Output) is null || result.GetValue(Title) is null || result.GetValue(Version) is null))
                result.AddError("Give at least one source, --title, --schema-version and --output; or --all with --upstream.");
        });
        command.SetAction(parsed => Run(parsed, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        try
        {
            var requests = parsed.GetValue(All) is { } list ? ImportList.Read(list, parsed.GetValue(Upstream)!) : [Request(parsed)];
            var importer = new SchemaImporter();
            var results = requests.Select(importer.Import).ToList();
            foreach (var result in results)
                result.Report.Print(error);
            return parsed.GetValue(Check) ? Compare(results, output) : Write(results, output);
        }
        catch (ManifestFormatException problem)
        {
            error.WriteLine(problem.ToString().ReplaceLineEndings(" "));
            return ExitCode.CouldNotRun;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    private static ImportRequest Request(ParseResult parsed)
    {
        var version = parsed.GetValue(Version)!;
        return new ImportRequest(parsed.GetValue(Title)!, version, parsed.GetValue(SourceVersion) ?? version, parsed.GetValue(Sources)!, parsed.GetValue(ReferTo) ?? [], parsed.GetValue(Output)!);
    }

    private static int Compare(List<ImportResult> results, TextWriter output)
    {
        var code = ExitCode.Fine;
        foreach (var result in results)
        {
            var isSame = File.Exists(result.Output) && File.ReadAllText(result.Output) == result.Text;
            output.WriteLine($"{result.Output}: {(isSame ? "up to date" : "differs from what its sources give")}");
            if (!isSame)
                code = ExitCode.Findings;
        }

        return code;
    }

    /// <summary>Writes beside each file first and renames at the end, so that a full disk leaves the old files.</summary>
    private static int Write(List<ImportResult> results, TextWriter output)
    {
        var written = new List<string>();
        try
        {
            foreach (var result in results)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(result.Output))!);
                written.Add(result.Output + ".new");
                File.WriteAllText(result.Output + ".new", result.Text);
            }

            foreach (var result in results)
            {
                File.Move(result.Output + ".new", result.Output, overwrite: true);
                output.WriteLine($"{result.Output}: {result.Kinds} kinds, {result.Types} other types");
            }

            return ExitCode.Fine;
        }
        finally
        {
            written.ForEach(File.Delete);
        }
    }
}
