namespace Kubewright;

/// <summary>The manifests in the text of a YAML or JSON file: what the tool and the compiler check.</summary>
public static class ManifestDocuments
{
    /// <summary>How much text is read again, at most, to find the documents that are not broken.</summary>
    private const long SecondReadLimit = 64 * 1024 * 1024;

    /// <summary>Reads the manifests; what is broken is reported, and the other documents are read.</summary>
    /// <param name="path">The file's path for origins; a file is JSON where its name ends so.</param>
    /// <param name="text">The text.</param>
    /// <param name="report">Takes what could not be read.</param>
    public static IReadOnlyList<ManifestNode> Read(string path, string text, Action<ManifestFormatException> report) => Unfold(ReadDocuments(path, text, report));

    /// <summary>The manifests in documents: a list is what is in it.</summary>
    public static IReadOnlyList<ManifestNode> Unfold(IReadOnlyList<ManifestNode> documents)
    {
        var manifests = new List<ManifestNode>(documents.Count);
        foreach (var document in documents)
            Unfold(document, manifests);
        return manifests;
    }

    /// <summary>Whether a file is JSON by its name.</summary>
    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a tree is a manifest, or was meant to be one.</summary>
    public static bool IsManifest(ManifestNode node) => node is ManifestMap map
        && (map.ContainsKey("kind") ? map.ContainsKey("apiVersion") || map["metadata"] is ManifestMap : map.ContainsKey("apiVersion") && map["metadata"] is ManifestMap);

    /// <summary>Reads the documents as they are, lists of manifests included.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<ManifestNode> ReadDocuments(string path, string text, Action<ManifestFormatException> report)
    {
        var isJson = IsJson(path);
        try
        {
            return isJson ? JsonReader.ReadAll(text, path) : ReadYamlOrJson(path, text);
        }
        catch (ManifestFormatException problem)
        {
            var parts = isJson ? [] : YamlParts.Split(text).ToList();
            if (parts.Count > 1 && parts.Sum(part => (long)part.Line + part.Text.Length) <= SecondReadLimit)
                return [.. parts.SelectMany(part => ReadPart(path, part.Text, part.Line, report))];
            report(TemplateText.Explain(text, 1, path) ?? problem);
            return [];
        }
    }

    /// <summary>YAML contains JSON but for tabs, and the reader of JSON is faster.</summary>
    private static IReadOnlyList<ManifestNode> ReadYamlOrJson(string path, string text)
    {
        if (text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is ['{', ..])
        {
            try
            {
                return JsonReader.ReadAll(text, path);
            }
            catch (ManifestFormatException)
            {
                // Then it is YAML in braces, or broken; the other reader says which.
            }
        }

        return YamlReader.ReadAll(text, path);
    }

    private static IReadOnlyList<ManifestNode> ReadPart(string path, string text, int line, Action<ManifestFormatException> report)
    {
        try
        {
            return text is ['%', ..] ? [] : YamlReader.ReadAll(YamlParts.OnItsLine(text, line), path);
        }
        catch (ManifestFormatException problem)
        {
            report(TemplateText.Explain(text, line, path) ?? problem);
            return [];
        }
    }

    /// <summary>A list is the manifests in it: a <c>List</c>, or what the API server answers with (<c>PodList</c>).</summary>
    private static void Unfold(ManifestNode node, List<ManifestNode> read)
    {
        if (node is not ManifestMap map || map["kind"] is not ManifestScalar kind || !kind.Text.EndsWith("List", StringComparison.Ordinal)
            || map["items"] is not ManifestList items || map.ContainsKey("spec"))
        {
            read.Add(node);
            return;
        }

        var itemKind = kind.Text.Substring(0, kind.Text.Length - "List".Length);
        foreach (var item in items)
        {
            // The API server leaves out of the items what the list says of them all.
            if (itemKind.Length > 0 && item is ManifestMap entries && !entries.ContainsKey("kind") && !entries.ContainsKey("apiVersion") && map["apiVersion"] is { } apiVersion)
            {
                entries.Set("apiVersion", apiVersion);
                entries.Set("kind", new ManifestScalar(ManifestNodeKind.String, itemKind, kind.Origin));
            }

            Unfold(item, read);
        }
    }
}
