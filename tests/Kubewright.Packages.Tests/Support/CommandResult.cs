namespace Kubewright.Packages.Support;

/// <summary>What a command did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, with LF.</param>
/// <param name="Error">What it wrote to standard error, with LF.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails the test with everything that was written, where the command failed.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Fails the test with everything that was written, where the command did not fail.</summary>
    public CommandResult Failed(int? exitCode = null)
    {
        Assert.True(exitCode is { } wanted ? ExitCode == wanted : ExitCode != 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
