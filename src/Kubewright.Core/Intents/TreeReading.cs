namespace Kubewright.Intents;

/// <summary>What intents ask of trees that may be incomplete.</summary>
internal static class TreeReading
{
    private static readonly ManifestUnknown Unknown = new();

    /// <summary>The value of a field: <see langword="null"/> where there certainly is none, unknown where there may be one.</summary>
    public static ManifestNode? Field(ManifestNode? node, string field) => node switch
    {
        ManifestMap map => map[field] ?? (map.IsOpen ? Unknown : null),
        ManifestUnknown => Unknown,
        _ => null,
    };

    /// <summary>The value of a field inside objects.</summary>
    public static ManifestNode? Field(ManifestNode? node, params string[] path)
    {
        foreach (var field in path)
            node = Field(node, field);
        return node;
    }

    /// <summary>Unknown in the place of nothing.</summary>
    public static ManifestNode OrUnknown(ManifestNode? node) => node ?? Unknown;

    /// <summary>A text made of another one; unknown where that is.</summary>
    public static ManifestNode Text(ManifestNode node, Func<string, string> change) =>
        node is ManifestScalar scalar ? new ManifestScalar(ManifestNodeKind.String, change(scalar.Text), scalar.Origin) : new ManifestUnknown(node.Origin);

    /// <summary>Sets a field where a value is given.</summary>
    public static void SetGiven(ManifestMap map, string field, ManifestNode? value)
    {
        if (value is not null)
            map.SetField(field, value);
    }

    /// <summary>
    /// The list or map in a field to which something may have been added or not. Where there is none, it may have been made: the field becomes unknown, and there is nothing to
    /// add to.
    /// </summary>
    public static ManifestNode? Perhaps(ManifestMap map, string field)
    {
        if (map[field] is ManifestMap or ManifestList)
            return map[field];
        map.SetField(field, Unknown);
        return null;
    }

    /// <summary>Sets a field to <c>true</c> where the value is that; what is unknown may be.</summary>
    public static void SetTrue(ManifestMap map, string field, ManifestNode? value)
    {
        if (value is ManifestUnknown or ManifestScalar { Text: "true" })
            map.SetField(field, value);
    }

    /// <summary>Puts the entries of a map into another map of keys of the user's own.</summary>
    /// <param name="target">The map to put them into.</param>
    /// <param name="entries">A map, unknown, or nothing.</param>
    public static void SetEntries(ManifestMap target, ManifestNode? entries)
    {
        if (entries is ManifestUnknown or { IsOpen: true })
            target.Forget();
        if (entries is not ManifestMap map)
            return;
        for (var i = 0; i < map.Count; i++)
            target.Set(map[i].Key, map[i].Value, map[i].KeyOrigin);
    }
}
