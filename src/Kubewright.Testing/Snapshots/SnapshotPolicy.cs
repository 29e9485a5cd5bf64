namespace Kubewright.Testing.Snapshots;

/// <summary>What to do about a snapshot that is missing or different.</summary>
/// <param name="Accepts">Whether what is received becomes the snapshot.</param>
/// <param name="IsContinuousIntegration">Whether nobody is there to look at a new snapshot.</param>
internal sealed record SnapshotPolicy(bool Accepts, bool IsContinuousIntegration)
{
    public const string AcceptVariable = "KUBEWRIGHT_ACCEPT";

    public static SnapshotPolicy FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>Reads the variables; <c>CI</c> is what nearly every system sets, Azure Pipelines has its own.</summary>
    public static SnapshotPolicy From(Func<string, string?> variable) => new(IsSet(variable(AcceptVariable)), IsSet(variable("CI")) || IsSet(variable("TF_BUILD")));

    private static bool IsSet(string? value) => value is not (null or "" or "0") && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
