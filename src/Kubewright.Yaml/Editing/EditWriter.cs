using Kubewright.Rendering;

namespace Kubewright.Editing;

/// <summary>Says which piece of a YAML text a change of its tree replaces, and by what.</summary>
internal sealed class EditWriter(string text, TextSpans spans, IReadOnlyList<ManifestEdit> edits)
{
    private static readonly char[] SpecialInFlow = ['\n', ',', '[', ']', '{', '}', ':', '#'];

    private readonly TextLines lines = new(text);
    private readonly bool isJson = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is ['{' or '[', ..];

    /// <summary>The changes of the text; <see langword="null"/> where there are no simple ones.</summary>
    public IReadOnlyList<TextChange>? Write(ManifestEdit edit)
    {
        if (spans.Of(edit.Target) is not { } span)
            return null;
        return edit switch
        {
            SetField set => One(IndexOf(set.Map, set.Field) is >= 0 and var at ? Replace(span, at, set.Value) : Add(span, set.Field, set.Value)),
            RemoveField remove => IndexOf(remove.Map, remove.Field) is >= 0 and var at ? One(Remove(span, at, remove.Map)) : null,
            RenameField rename => IndexOf(rename.Map, rename.From) is >= 0 and var at ? One(Rename(span, at, rename.To)) : null,
            AppendItem append => One(Append(span, append.Item)),
            RemoveItem remove => remove.List.Count == span.Values.Count && remove.List.IndexOf(remove.Item) is >= 0 and var at ? One(new ListEdits(lines).Remove(span, at)) : null,
            MoveItem move => move.List.Count == span.Values.Count && (move.List.IndexOf(move.Item), move.List.IndexOf(move.Before)) is (> 0 and var from, >= 0 and var to) && to < from
                ? new ListEdits(lines).Move(span, from, to) : null,
            _ => null,
        };

        static IReadOnlyList<TextChange>? One(TextChange? change) => change is { } one ? [one] : null;

        int IndexOf(ManifestMap map, string key) => map.ContainsKey(key) ? span.Keys.FindIndex(found => KeyText(found) == key) : -1;
    }

    private string KeyText(TextSpan key) => text.Substring(key.Start, key.End - key.Start).Trim('"', '\'');

    private TextChange? Replace(TextSpan map, int index, ManifestNode value)
    {
        var old = map.Values[index];
        if (map.IsFlow)
            return new TextChange(old.Start, old.End, Flow(value));
        if (old.Kind == ManifestNodeKind.String && old.End > old.Start && IsOneLine(value))
            return new TextChange(old.Start, old.End, Block(value));
        var colon = text.IndexOf(':', map.Keys[index].End);
        return colon < 0 ? null : new TextChange(colon + 1, Math.Max(old.End, colon + 1), AfterColon(value, map.Column - 1));
    }

    private TextChange? Add(TextSpan map, string key, ManifestNode value)
    {
        if (map.IsFlow)
            return AddToFlow(map, map.Keys, $"{Flow(key)}: {Flow(value)}");
        var entry = new ManifestMap();
        entry.Set(key, value);
        return new TextChange(lines.EndOf(map.End), lines.EndOf(map.End), lines.NewLine + Indented(Block(entry), map.Column - 1), map.Column);
    }

    private TextChange? Append(TextSpan list, ManifestNode item)
    {
        if (list.IsFlow)
            return AddToFlow(list, list.Values, Flow(item));
        if (text[list.Start] != '-')
            return null;
        return new TextChange(lines.EndOf(list.End), lines.EndOf(list.End), lines.NewLine + Indented(Block(new ManifestList([item])), list.Column - 1), list.Column);
    }

    private TextChange? Remove(TextSpan map, int index, ManifestMap tree)
    {
        var (key, value) = (map.Keys[index], map.Values[index]);
        var end = Math.Max(value.End, key.End + 1);
        if (map.IsFlow)
            return ListEdits.RemoveFromFlow(map.Keys, map.Values, index, map);
        if (map.Keys.Count == 1 && !IsAddedTo(tree))
            return new TextChange(lines.WithoutSpaceBefore(key.Start), end, " {}");
        if (lines.IsFirst(key.Start))
            return lines.Remove(key.Start, end);

        // The first key of an item stands behind the dash: the next one takes its place, unless a comment is between them.
        if (index != 0 || map.Keys.Count == 1 || text.IndexOf('#', end, map.Keys[1].Start - end) >= 0)
            return null;
        return new TextChange(key.Start, map.Keys[1].Start, "");
    }

    /// <summary>Whether another change adds an entry to a map, so that it does not end up empty.</summary>
    private bool IsAddedTo(ManifestMap map) => edits.Any(edit => edit is SetField set && set.Map == map && !map.ContainsKey(set.Field));

    private TextChange Rename(TextSpan map, int index, string to)
    {
        var key = map.Keys[index];
        return new TextChange(key.Start, key.End, map.IsFlow ? Flow(to) : Block(to));
    }

    /// <summary>Behind the last entry; on a line of its own where the others are.</summary>
    private TextChange AddToFlow(TextSpan collection, List<TextSpan> entries, string added)
    {
        if (entries.Count == 0)
            return new TextChange(collection.Start + 1, collection.End - 1, collection.Kind == ManifestNodeKind.Map ? $" {added} " : added);
        var (first, last) = (entries[0], collection.Values[collection.Values.Count - 1]);
        var separator = first.Line > collection.Line ? "," + lines.NewLine + new string(' ', first.Column - 1) : ", ";
        return new TextChange(last.End, last.End, separator + added);
    }

    /// <summary>A value behind the colon of its key, whose column it is given from 0.</summary>
    private string AfterColon(ManifestNode value, int column)
    {
        if (value is not (ManifestMap { Count: > 0 } or ManifestList { Count: > 0 }))
            return " " + Indented(Block(value), column).TrimStart();
        return lines.NewLine + Indented(Block(value), column + 2);
    }

    private static bool IsOneLine(ManifestNode value) => value is ManifestScalar && Block(value).IndexOf('\n') < 0;

    private static string Block(ManifestNode value) => YamlWriter.ToText(value).TrimEnd('\n');

    /// <summary>A value between brackets: as in a block where that means the same there and the text is not JSON, else as JSON.</summary>
    private string Flow(ManifestNode value) =>
        !isJson && value is ManifestScalar && Block(value) is var block && block.IndexOfAny(SpecialInFlow) < 0 ? block : JsonWriter.ToText(value, indented: false);

    private string Indented(string block, int column)
    {
        var indent = new string(' ', column);
        return string.Join(lines.NewLine, block.Split('\n').Select(line => line.Length == 0 ? line : indent + line));
    }
}
