namespace Kubewright;

/// <summary>Arguments of intents as the functions on trees take them.</summary>
internal static class Arguments
{
    public static ManifestNode? ToNode(this Quantity? quantity) => quantity is { } value ? (ManifestNode)value : null;

    public static ManifestNode? ToNode(this IntegerOrString? number) => number is { } value ? (ManifestNode)value : null;

    public static ManifestNode? ToNode(this int? number) => number is { } value ? (ManifestNode)value : null;

    public static ManifestNode? ToNode(this string? text) => text is null ? null : (ManifestNode)text;

    public static ManifestList ToList(this string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = new ManifestList();
        foreach (var value in values)
            list.Add(value);
        return list;
    }

    public static ManifestMap ToMap(this (string Key, string Value)[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var map = new ManifestMap();
        foreach (var (key, value) in pairs)
            map.Set(key, value);
        return map;
    }

    /// <summary>A map of the pairs, or nothing where there are none.</summary>
    public static ManifestMap? ToMap(this (string Resource, Quantity Quantity)[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Length == 0)
            return null;
        var map = new ManifestMap();
        foreach (var (resource, quantity) in pairs)
            map.Set(resource, quantity);
        return map;
    }
}
