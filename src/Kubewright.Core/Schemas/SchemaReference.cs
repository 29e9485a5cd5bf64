namespace Kubewright.Schemas;

/// <summary>A reference to a component: of the same document, or of a file next to it.</summary>
/// <param name="File">The document as written before the <c>#</c>, with forward slashes; <see langword="null"/> for the same document.</param>
/// <param name="Name">The component's name.</param>
public sealed record SchemaReference(string? File, string Name)
{
    private const string ComponentsPrefix = "/components/schemas/";
    private const string DefinitionsPrefix = "/definitions/";

    /// <summary>The last part of the component's name: <c>Container</c> of <c>io.k8s.api.core.v1.Container</c>.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>Reads the text of a <c>$ref</c>, OpenAPI 3 or Swagger 2.</summary>
    /// <returns><see langword="null"/> where it does not lead to a component.</returns>
    public static SchemaReference? TryParse(string text)
    {
        var hash = text.IndexOf('#');
        if (hash < 0)
            return null;
        var pointer = text.Substring(hash + 1);
        var prefix = pointer.StartsWith(ComponentsPrefix, StringComparison.Ordinal) ? ComponentsPrefix
            : pointer.StartsWith(DefinitionsPrefix, StringComparison.Ordinal) ? DefinitionsPrefix
            : null;
        if (prefix is null || pointer.Length == prefix.Length || pointer.IndexOf('/', prefix.Length) >= 0)
            return null;
        var name = pointer.Substring(prefix.Length).Replace("~1", "/").Replace("~0", "~");
        return new SchemaReference(hash == 0 ? null : text.Substring(0, hash), name);
    }

    /// <summary>The same reference for a reader who finds its document at <paramref name="location"/>.</summary>
    /// <param name="location">The path of the document that holds the reference, relative to the new reader's.</param>
    public SchemaReference Rebase(string location)
    {
        if (File is null)
            return this with { File = location };
        var parts = new List<string>(location.Split('/'));
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in File.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return this with { File = string.Join("/", parts) };
    }

    /// <summary>The text of the <c>$ref</c>, in OpenAPI 3 form.</summary>
    public override string ToString() => File + "#" + ComponentsPrefix + Name.Replace("~", "~0").Replace("/", "~1");
}
