using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kubewright.Cli.Commands;

/// <summary>The command line of <c>kubewright</c>.</summary>
internal static class KubewrightCommand
{
    internal static Command Create(CommandConsole console)
    {
        // Not a RootCommand: that one is called after the file it runs from.
        var help = new HelpOption();
        help.Action = new HelpWithNotes((HelpAction)help.Action!);
        var root = new Command("kubewright", "Checks Kubernetes manifests, offline: what the API server would reject, and what an experienced operator would not ship.")
        {
            help,
            new VersionOption(),
            CheckCommand.Create(console),
            RulesCommand.Create(console),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
        };
        root.Add(CompletionCommand.CreateAnswer(root));
        return root;
    }

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">Where commands that read and write much do it.</param>
    /// <param name="output">Standard output as text.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, CommandConsole console, TextWriter output)
    {
        try
        {
            var parsed = Create(console).Parse(args);
            if (parsed.Action is ParseErrorAction wrong)
                wrong.ShowHelp = false;
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = console.Error, EnableDefaultExceptionHandler = false });
            console.Flush();
            return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
        }
        catch (Exception problem)
        {
            console.WriteError($"error: Kubewright failed, which is a mistake of its own; please report it: {problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")}");
            return ExitCode.CouldNotRun;
        }
    }
}
