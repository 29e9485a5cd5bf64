using System.Globalization;
using Kubewright.Rendering;

namespace Kubewright.Analyzers.Fixing;

/// <summary>Fixes as text, since the properties of a diagnostic are texts.</summary>
internal static class PlacedFixText
{
    /// <summary>The property of the diagnostic.</summary>
    public const string Property = "fix";

    /// <summary>Writes a fix, without the values that are not known; <see langword="null"/> where it cannot be written.</summary>
    public static string? Write(PlacedFix fix)
    {
        try
        {
            return JsonWriter.ToText(ManifestMap.Of(("title", fix.Title), ("edits", new ManifestList(fix.Edits.Select(EditNode)))), indented: false);
        }
        catch (ManifestRenderException)
        {
            return null;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PlacedFix Read(string text)
    {
        var fix = (ManifestMap)JsonReader.Read(text, withOrigins: false);
        return new PlacedFix(Text(fix["title"])!, [.. Items(fix["edits"]).Select(edit => ReadEdit((ManifestMap)edit))]);
    }

    private static ManifestMap EditNode(PlacedEdit edit)
    {
        var node = ManifestMap.Of(("action", edit.Action.ToString()), ("target", new ManifestList(edit.Target.Select(StepNode))), ("field", edit.Field), ("isWhole", edit.IsWhole), ("newField", edit.NewField));
        if (edit.Value is not null && IsKnown(edit.Value))
            node.SetField("value", edit.Value);
        if (edit.Old is { } old)
            node.SetField("old", PlaceNode(old));
        if (edit.Key is { } key)
            node.SetField("key", PlaceNode(key));
        return node;
    }

    private static bool IsKnown(ManifestNode node) => node is not ManifestUnknown && !node.IsOpen && node switch
    {
        ManifestMap map => map.All(entry => IsKnown(entry.Value)),
        ManifestList list => list.All(IsKnown),
        _ => true,
    };

    private static ManifestNode StepNode(PlacedStep step) =>
        new ManifestList([step.Field is null ? ManifestScalar.Null : step.Field, step.Place is { } place ? PlaceNode(place) : ManifestScalar.Null]);

    private static ManifestNode PlaceNode(TextPlace place) =>
        place.File is null ? new ManifestList([place.Start, place.Length]) : new ManifestList([place.Start, place.Length, place.File]);

    private static PlacedEdit ReadEdit(ManifestMap node) => new(
        (EditAction)Enum.Parse(typeof(EditAction), Text(node["action"])!),
        [.. Items(node["target"]).Select(step => new PlacedStep(Text(((ManifestList)step)[0]), ReadPlace(((ManifestList)step)[1])))],
        Text(node["field"])!,
        node["value"])
    {
        Old = ReadPlace(node["old"]),
        Key = ReadPlace(node["key"]),
        IsWhole = Text(node["isWhole"]) == "true",
        NewField = Text(node["newField"])!,
    };

    private static TextPlace? ReadPlace(ManifestNode? node) => node is ManifestList place ? new TextPlace(place.Count > 2 ? Text(place[2]) : null, Number(place[0]), Number(place[1])) : null;

    private static IEnumerable<ManifestNode> Items(ManifestNode? node) => (ManifestList)node!;

    private static int Number(ManifestNode node) => int.Parse(Text(node)!, CultureInfo.InvariantCulture);

    private static string? Text(ManifestNode? node) => node is ManifestScalar { Kind: not ManifestNodeKind.Null } scalar ? scalar.Text : null;
}
