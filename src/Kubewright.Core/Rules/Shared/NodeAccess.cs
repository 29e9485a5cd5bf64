using System.Globalization;

namespace Kubewright.Rules;

/// <summary>
/// How rules read fields. A null is a field that is not there, as it is for the API server. A value that is not known, or that has the wrong
/// type (which is another rule's finding), is neither there nor absent: rules say nothing of it.
/// </summary>
internal static class NodeAccess
{
    /// <summary>The value of a field; <see langword="null"/> where it is absent or null.</summary>
    public static ManifestNode? Field(this ManifestMap map, string field) => map[field] is { Kind: not ManifestNodeKind.Null } value ? value : null;

    /// <summary>Whether nothing can be in a field: it is absent or null, and no code that could not be followed may have set it.</summary>
    public static bool IsCertainlyAbsent(this ManifestMap map, string field) => map.Field(field) is null && !map.IsOpen;

    /// <summary>Whether a field is certainly absent or empty: the empty string, an empty list or map that is complete.</summary>
    public static bool IsCertainlyEmpty(this ManifestMap map, string field) => map.Field(field) switch
    {
        null => !map.IsOpen,
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text.Length == 0,
        ManifestList list => list.Count == 0 && !list.IsOpen,
        ManifestMap inner => inner.Count == 0 && !inner.IsOpen,
        _ => false,
    };

    /// <summary>The object in a field, or <see langword="null"/>.</summary>
    public static ManifestMap? Map(this ManifestMap map, string field) => map[field] as ManifestMap;

    /// <summary>The list in a field, or <see langword="null"/>.</summary>
    public static ManifestList? List(this ManifestMap map, string field) => map[field] as ManifestList;

    /// <summary>The string in a field; <see langword="null"/> where there is none or it is not known.</summary>
    public static string? Text(this ManifestMap map, string field) => map[field] is ManifestScalar { Kind: ManifestNodeKind.String } scalar ? scalar.Text : null;

    /// <summary>The string in a field, or what the API server sets where the field is certainly absent; <see langword="null"/> where it is not known.</summary>
    public static string? TextOr(this ManifestMap map, string field, string missing) =>
        map.Text(field) is { Length: > 0 } text ? text : map.IsCertainlyEmpty(field) ? missing : null;

    /// <summary>The whole number in a field; <see langword="null"/> where there is none or it is not known.</summary>
    public static long? Integer(this ManifestMap map, string field) => map[field] is { } node ? node.AsInteger() : null;

    /// <summary>The boolean in a field; <see langword="null"/> where there is none or it is not known.</summary>
    public static bool? Boolean(this ManifestMap map, string field) => map[field] is ManifestScalar { Kind: ManifestNodeKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>A node as a whole number, or <see langword="null"/>.</summary>
    public static long? AsInteger(this ManifestNode node) =>
        node is ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } scalar
        && (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || IsWhole(scalar.Text, out value)) ? value : null;

    /// <summary>The objects in the list in a field, each with its index.</summary>
    public static IEnumerable<(int Index, ManifestMap Item)> Items(this ManifestMap map, string field)
    {
        if (map.List(field) is not { } list)
            yield break;
        for (var i = 0; i < list.Count; i++)
        {
            if (OrEmpty(list[i]) is ManifestMap item)
                yield return (i, item);
        }
    }

    /// <summary>An item of a list of objects, or <see langword="null"/> where it is not known; one without fields for a null (<see cref="OrEmpty"/>).</summary>
    public static ManifestMap? AsMap(this ManifestNode item) => OrEmpty(item) as ManifestMap;

    /// <summary>An item of a list of objects: the API server reads a null there as an object without fields.</summary>
    public static ManifestNode OrEmpty(ManifestNode item) => item.Kind == ManifestNodeKind.Null ? new ManifestMap(item.Origin) : item;

    /// <summary>The strings in the list in a field, each with its index.</summary>
    public static IEnumerable<(int Index, string Text)> Texts(this ManifestMap map, string field)
    {
        if (map.List(field) is not { } list)
            yield break;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is ManifestScalar { Kind: ManifestNodeKind.String } scalar)
                yield return (i, scalar.Text);
            else if (list[i].Kind == ManifestNodeKind.Null)
                yield return (i, "");
        }
    }

    private static bool IsWhole(string text, out long value)
    {
        value = 0;
        if (!YamlNumber.TryReadFloat(text, out var number) || number != Math.Floor(number) || Math.Abs(number) > 9e18)
            return false;
        value = (long)number;
        return true;
    }
}
