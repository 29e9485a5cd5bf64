using System.CommandLine;

namespace Kubewright.Cli.Commands;

/// <summary>The command line of <c>kubewright</c>.</summary>
internal static class KubewrightCommand
{
    internal static RootCommand Create() => new("Checks Kubernetes manifests and imports their schemas.") { CheckCommand.Create(), SchemaCommand.Create() };

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
    }
}
