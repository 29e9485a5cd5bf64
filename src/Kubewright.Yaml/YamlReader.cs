namespace Kubewright;

/// <summary>Reads YAML into the manifest tree.</summary>
/// <remarks>
/// <para>
/// Values mean what they mean to <c>kubectl</c>: the scalars of YAML 1.1 without sexagesimal numbers and dates, and <c>0o17</c> of
/// YAML 1.2. Comments are dropped. Aliases and merge keys (<c>&lt;&lt;</c>) are expanded; keys that are no strings become strings.
/// </para>
/// <para>
/// At most 512 lists and maps are inside each other, and aliases make at most 400,000 nodes in one text; more is an error.
/// </para>
/// </remarks>
public static class YamlReader
{
    /// <summary>Reads all documents of a text.</summary>
    /// <param name="text">The text; a byte order mark is ignored.</param>
    /// <param name="file">The path for origins and error messages.</param>
    /// <returns>The documents in order, without empty and null ones, which <c>kubectl</c> ignores too.</returns>
    /// <exception cref="ManifestFormatException">The text is not YAML, or has no JSON equivalent.</exception>
    public static IReadOnlyList<ManifestNode> ReadAll(string text, string? file = null)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return RegularYaml.TryRead(text, file) ?? new YamlTreeBuilder(text, file).ReadDocuments();
    }

    /// <summary>Reads a text that has exactly one document.</summary>
    /// <param name="text">The text; a byte order mark is ignored.</param>
    /// <param name="file">The path for origins and error messages.</param>
    /// <exception cref="ManifestFormatException">
    /// The text is not YAML, has no JSON equivalent, or has no document or more than one.
    /// </exception>
    public static ManifestNode Read(string text, string? file = null)
    {
        var documents = ReadAll(text, file);
        return documents.Count switch
        {
            1 => documents[0],
            0 => throw new ManifestFormatException("There is no manifest in this text: it is empty or has only comments.", new Origin(file, 1, 1)),
            _ => throw new ManifestFormatException($"There are {documents.Count} documents where one is expected. Split the text at its '---' lines.", documents[1].Origin),
        };
    }
}
