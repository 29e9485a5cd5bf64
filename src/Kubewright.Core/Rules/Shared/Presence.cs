namespace Kubewright.Rules;

/// <summary>Whether fields are there, and what stands for those that are not.</summary>
internal static class Presence
{
    private static readonly ManifestMap Nothing = new();
    private static readonly ManifestMap Anything = new(isOpen: true);

    /// <summary>Follows a path of field names.</summary>
    public static Reading At(this ManifestMap map, params string[] path) => Reading.At(map, path);

    /// <summary>The object in a field: an empty one where it is certainly absent, one that is open where nobody knows.</summary>
    public static ManifestMap MapOrOpen(this ManifestMap map, string field) => map.Map(field) ?? (map.IsCertainlyAbsent(field) ? Nothing : Anything);

    /// <summary>The object in a field; <see langword="null"/> where it is certainly absent, one that is open where nobody knows.</summary>
    public static ManifestMap? MapIfAny(this ManifestMap map, string field) => map.Map(field) ?? (map.IsCertainlyAbsent(field) ? null : Anything);

    /// <summary>Whether the list in a field may have items that are not known, or be there although it is not seen.</summary>
    public static bool MayHaveMoreIn(this ManifestMap map, string field) => map.Field(field) switch
    {
        null => map.IsOpen,
        ManifestList items => items.IsOpen || items.Any(item => item is ManifestUnknown),
        _ => true,
    };

    /// <summary>Whether a field certainly has a value, an empty one included: not null and not unknown.</summary>
    public static bool IsSet(this ManifestMap map, string field) => map.Field(field) is { Kind: not ManifestNodeKind.Unknown };

    /// <summary>Whether a list or string certainly has something in it, or a number is certainly not zero.</summary>
    public static bool IsFilled(this ManifestMap map, string field) => map.Field(field) switch
    {
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text.Length > 0,
        ManifestScalar scalar => scalar.AsInteger() is not (null or 0),
        ManifestList list => list.Count > 0,
        ManifestMap inner => inner.Count > 0,
        _ => false,
    };

    /// <summary>The object in a field, or an empty one where it is certainly absent, as the API server sees it where the field is no pointer; else <see langword="null"/>.</summary>
    public static ManifestMap? MapOrEmpty(this ManifestMap map, string field) => map.Map(field) ?? (map.IsCertainlyAbsent(field) ? Nothing : null);

    /// <summary>The whole number in a field, or what the server sets where the field is certainly absent; <see langword="null"/> where it is not known.</summary>
    public static long? IntegerOr(this ManifestMap map, string field, long missing) => map.Integer(field) ?? (map.IsCertainlyAbsent(field) ? missing : null);

    /// <summary>The string in a field, be it empty, as the API server sees a pointer; what it sets where the field is certainly absent; <see langword="null"/> where it is not known.</summary>
    public static string? TextIfAny(this ManifestMap map, string field, string missing) => map.Text(field) ?? (map.IsCertainlyAbsent(field) ? missing : null);

    /// <summary>All strings of a list; none where it is certainly absent; <see langword="null"/> where they are not all known.</summary>
    public static IReadOnlyList<string>? AllTexts(this ManifestMap map, string field)
    {
        if (map.List(field) is not { } list)
            return map.IsCertainlyAbsent(field) ? [] : null;
        if (list.IsOpen)
            return null;
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            if (list[i] is not ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Null } text)
                return null;
            texts[i] = text.Kind == ManifestNodeKind.Null ? "" : text.Text;
        }

        return texts;
    }
}
