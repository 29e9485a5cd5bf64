using System.Diagnostics;

namespace Kubewright.Benchmarks;

/// <summary>Runs programs.</summary>
internal static class Command
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string program, params string[] arguments) => RunIn(Repository.Root, program, arguments);

    /// <summary>Runs a program in a folder, to its end.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="mayFind">Whether the exit code 1 only says that it found something.</param>
    /// <param name="environment">What to add to the environment.</param>
    public static string RunIn(string folder, string program, string[] arguments, bool mayFind = false, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 || (mayFind && process.ExitCode == 1) ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}:\n{output}");
    }
}
