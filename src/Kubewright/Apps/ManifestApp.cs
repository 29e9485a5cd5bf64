using Kubewright.Rendering;

namespace Kubewright;

/// <summary>Makes a console program of manifests: <c>dotnet run -- render --output manifests</c>.</summary>
/// <remarks>
/// The exit code is 0 when all went well, 1 when the API server would reject a manifest (every finding is listed), and 2 when the program could not do what it was asked; the reason is one line on the
/// standard error. Output is UTF-8 without a byte order mark, its lines end with LF on every system.
/// </remarks>
public static class ManifestApp
{
    /// <summary>Does what the arguments say: <c>render</c> (without any arguments, too), <c>list</c>, <c>validate</c>, <c>--help</c> or <c>--version</c>.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="sets">The manifests. Several sets are one.</param>
    /// <returns>The exit code for <c>Main</c> to return.</returns>
    public static int Run(string[] args, params ManifestSet[] sets)
    {
        using var output = Console.OpenStandardOutput();
        return Run(args, sets, output, Console.Error);
    }

    /// <inheritdoc cref="Run(string[], ManifestSet[])"/>
    public static Task<int> RunAsync(string[] args, params ManifestSet[] sets) => Task.FromResult(Run(args, sets));

    /// <summary>Does what the arguments say, to the given streams in place of the console's.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="sets">The manifests. Several sets are one.</param>
    /// <param name="output">Takes what is asked for, in UTF-8; it stays open.</param>
    /// <param name="error">Takes messages.</param>
    /// <returns>The exit code for <c>Main</c> to return.</returns>
    public static int Run(string[] args, IEnumerable<ManifestSet> sets, Stream output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var errors = new ErrorReport(error);
        try
        {
            var arguments = AppArguments.Parse(args);
            errors.Format = arguments.Errors;
            var code = new AppRun(arguments, output, errors).Execute(sets);
            output.Flush();
            return code;
        }
        catch (ManifestValidationException problem)
        {
            errors.Write(problem);
            return ExitCode.Findings;
        }
        catch (Exception problem) when (problem is UsageException or ManifestSetException or ManifestRenderException or IOException or UnauthorizedAccessException)
        {
            errors.Write(problem);
            return ExitCode.CouldNotRun;
        }
    }
}
