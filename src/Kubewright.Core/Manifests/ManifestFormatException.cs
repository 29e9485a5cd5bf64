namespace Kubewright;

/// <summary>Text that could not be read as a manifest or a schema: says which file, which line and what to do.</summary>
public sealed class ManifestFormatException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What is wrong and what to do, without the place.</param>
    /// <param name="origin">The place.</param>
    public ManifestFormatException(string message, Origin? origin)
        : base(message) => Origin = origin;

    /// <summary>The place, or <see langword="null"/> where there is none to name.</summary>
    public Origin? Origin { get; }

    /// <summary>The place and the message, as compilers print them.</summary>
    public override string ToString() => Origin is null ? $"error: {Message}" : $"{Origin}: error: {Message}";
}
