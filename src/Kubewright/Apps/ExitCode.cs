namespace Kubewright;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>It ran, and the API server would reject a manifest.</summary>
    public const int Findings = 1;

    /// <summary>It could not run: wrong arguments, manifests that cannot be written, files that cannot be read or written.</summary>
    public const int CouldNotRun = 2;
}
