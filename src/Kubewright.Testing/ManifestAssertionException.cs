namespace Kubewright.Testing;

/// <summary>Manifests are not as a test wants them. The message says in what.</summary>
public sealed class ManifestAssertionException : Exception
{
    internal ManifestAssertionException(string message)
        : base(message)
    {
    }
}
