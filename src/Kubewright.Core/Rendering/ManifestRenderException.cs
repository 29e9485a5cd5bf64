namespace Kubewright.Rendering;

/// <summary>A tree that cannot be written: says which node is the reason and what to do.</summary>
public sealed class ManifestRenderException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What is wrong and what to do, without the place.</param>
    /// <param name="path">The path of the node, as the API server writes it; empty for the root.</param>
    public ManifestRenderException(string message, string path)
        : base(path.Length == 0 ? message : $"{path}: {message}") => Path = path;

    /// <summary>The path of the node, such as <c>spec.template.spec.containers[0].image</c>; empty for the root.</summary>
    public string Path { get; }
}
