namespace Kubewright;

/// <summary>Reads JSON (RFC 8259) into the manifest tree, and nothing but JSON: no comments, no trailing commas.</summary>
/// <remarks>At most 512 lists and maps are inside each other; more is an error.</remarks>
public static class JsonReader
{
    /// <summary>Reads a text that has exactly one value.</summary>
    /// <param name="text">The text; a byte order mark is ignored.</param>
    /// <param name="file">The path for origins and error messages.</param>
    /// <param name="withOrigins">
    /// Whether nodes remember where they were written. Without, reading is faster and takes less memory; errors still name the place.
    /// </param>
    /// <exception cref="ManifestFormatException">The text is not JSON.</exception>
    public static ManifestNode Read(string text, string? file = null, bool withOrigins = true)
    {
        var parser = new JsonParser(text ?? throw new ArgumentNullException(nameof(text)), file, withOrigins);
        var node = parser.ReadValue();
        if (!parser.IsAtEnd())
            throw parser.Error("The text goes on after its end. Expected one JSON value.");
        return node;
    }

    /// <summary>Reads values that follow each other, such as JSON Lines or what <c>jq</c> prints.</summary>
    /// <param name="text">The text; a byte order mark is ignored.</param>
    /// <param name="file">The path for origins and error messages.</param>
    /// <param name="withOrigins">Whether nodes remember where they were written.</param>
    /// <returns>The values in order; none where the text is empty.</returns>
    /// <exception cref="ManifestFormatException">The text is not JSON.</exception>
    public static IReadOnlyList<ManifestNode> ReadAll(string text, string? file = null, bool withOrigins = true)
    {
        var parser = new JsonParser(text ?? throw new ArgumentNullException(nameof(text)), file, withOrigins);
        var nodes = new List<ManifestNode>();
        while (!parser.IsAtEnd())
            nodes.Add(parser.ReadValue());
        return nodes;
    }
}
