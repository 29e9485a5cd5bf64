namespace Kubewright.Testing;

/// <summary>What was rendered is not what the snapshot says. The message says where they differ and how to accept it.</summary>
public sealed class ManifestSnapshotException : Exception
{
    internal ManifestSnapshotException(string message)
        : base(message)
    {
    }
}
