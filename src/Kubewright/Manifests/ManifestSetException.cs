namespace Kubewright;

/// <summary>A set of manifests that cannot be written: says which manifest is the reason and what to do.</summary>
public sealed class ManifestSetException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">Which manifest, what is wrong and what to do.</param>
    /// <param name="innerException">The error behind it, if any.</param>
    public ManifestSetException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
