namespace Kubewright.Comparing;

/// <summary>What tells an object of a set from the others; the version of its API does not.</summary>
internal readonly record struct ObjectKey(string Group, string Name, int Occurrence)
{
    /// <summary>The objects with their keys. Where several have the same, they are told apart by their order.</summary>
    public static List<KeyValuePair<ObjectKey, ManifestNode>> Index(IEnumerable<ManifestNode> objects)
    {
        var occurrences = new Dictionary<ObjectKey, int>();
        var index = new List<KeyValuePair<ObjectKey, ManifestNode>>();
        foreach (var node in objects)
        {
            var key = Read(node);
            occurrences.TryGetValue(key, out var occurrence);
            occurrences[key] = occurrence + 1;
            index.Add(new(key with { Occurrence = occurrence }, node));
        }

        return index;
    }

    private static ObjectKey Read(ManifestNode node)
    {
        if (node is not ManifestMap map || Text(map, "kind") is not { } kind)
            return new(string.Empty, "(no object)", 0);
        var apiVersion = Text(map, "apiVersion") ?? string.Empty;
        var slash = apiVersion.IndexOf('/');
        var metadata = map["metadata"] as ManifestMap;
        var name = Text(metadata, "name") ?? Text(metadata, "generateName") ?? "(no name)";
        return new(slash < 0 ? string.Empty : apiVersion[..slash], Text(metadata, "namespace") is { } at ? $"{kind} {at}/{name}" : $"{kind} {name}", 0);
    }

    private static string? Text(ManifestMap? map, string field) => map?[field] is ManifestScalar { Kind: not ManifestNodeKind.Null } scalar ? scalar.Text : null;
}
