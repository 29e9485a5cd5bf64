using System.CommandLine;
using System.CommandLine.Invocation;

namespace Kubewright.Cli.Commands;

/// <summary>The command line of <c>kubewright</c>.</summary>
internal static class KubewrightCommand
{
    internal static RootCommand Create(CommandConsole console) => new("Checks Kubernetes manifests and imports their schemas.") { CheckCommand.Create(console), SchemaCommand.Create() };

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
            return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
        }
        catch (Exception problem)
        {
            console.WriteError($"error: Kubewright failed, which is a mistake of its own; please report it: {problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")}");
            return ExitCode.CouldNotRun;
        }
    }
}
