namespace Kubewright.Cli.Commands;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    internal const int Fine = 0;

    /// <summary>It ran, and what it looked at is not as it should be.</summary>
    internal const int Findings = 1;

    /// <summary>It could not do its work: bad arguments or bad input. Nothing was written.</summary>
    internal const int CouldNotRun = 2;
}
