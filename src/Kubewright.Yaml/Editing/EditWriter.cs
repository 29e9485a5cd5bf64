using Kubewright.Rendering;

namespace Kubewright.Editing;

/// <summary>Says which piece of a YAML text a change of its tree replaces, and by what.</summary>
internal sealed class EditWriter(string text, TextSpans spans)
{
    private readonly string newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>The change of the text; <see langword="null"/> where there is no simple one.</summary>
    public TextChange? Write(ManifestEdit edit)
    {
        if (spans.Of(edit.Target) is not { } span)
            return null;
        return edit switch
        {
            SetField set => IndexOf(set.Map, set.Field) is >= 0 and var at ? Replace(span, at, set.Value) : Add(span, set.Field, set.Value),
            RemoveField remove => IndexOf(remove.Map, remove.Field) is >= 0 and var at ? Remove(span, at) : null,
            AppendItem append => Append(span, append.Item),
            _ => null,
        };

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
        return new TextChange(LineEnd(map.End), LineEnd(map.End), newLine + Indented(Block(entry), map.Column - 1));
    }

    private TextChange? Append(TextSpan list, ManifestNode item)
    {
        if (list.IsFlow)
            return AddToFlow(list, list.Values, Flow(item));
        if (text[list.Start] != '-')
            return null;
        return new TextChange(LineEnd(list.End), LineEnd(list.End), newLine + Indented(Block(new ManifestList([item])), list.Column - 1));
    }

    private TextChange? Remove(TextSpan map, int index)
    {
        var (key, value) = (map.Keys[index], map.Values[index]);
        var end = Math.Max(value.End, key.End + 1);
        if (map.IsFlow)
            return RemoveFromFlow(map, index);
        if (map.Keys.Count == 1)
            return new TextChange(WithoutSpaceBefore(key.Start), end, " {}");

        var lineStart = text.LastIndexOf('\n', Math.Max(0, key.Start - 1)) + 1;
        if (string.IsNullOrWhiteSpace(text.Substring(lineStart, key.Start - lineStart)))
        {
            var lineEnd = LineEnd(end);
            return lineEnd < text.Length ? new TextChange(lineStart, text.IndexOf('\n', lineEnd) + 1, "") : new TextChange(Math.Max(0, lineStart - newLine.Length), text.Length, "");
        }

        // The first key of an item stands behind the dash: the next one takes its place, unless a comment is between them.
        if (index != 0 || text.IndexOf('#', end, map.Keys[1].Start - end) >= 0)
            return null;
        return new TextChange(key.Start, map.Keys[1].Start, "");
    }

    private TextChange? RemoveFromFlow(TextSpan map, int index)
    {
        if (map.Keys.Count == 1)
            return new TextChange(map.Start + 1, map.End - 1, "");
        return index + 1 < map.Keys.Count
            ? new TextChange(map.Keys[index].Start, map.Keys[index + 1].Start, "")
            : new TextChange(map.Values[index - 1].End, map.Values[index].End, "");
    }

    /// <summary>Behind the last entry; on a line of its own where the others are.</summary>
    private TextChange? AddToFlow(TextSpan collection, List<TextSpan> entries, string added)
    {
        if (entries.Count == 0)
            return new TextChange(collection.Start + 1, collection.End - 1, collection.Kind == ManifestNodeKind.Map ? $" {added} " : added);
        var (first, last) = (entries[0], collection.Values[collection.Values.Count - 1]);
        var separator = first.Line > collection.Line ? "," + newLine + new string(' ', first.Column - 1) : ", ";
        return new TextChange(last.End, last.End, separator + added);
    }

    /// <summary>A value behind the colon of its key, whose column it is given from 0.</summary>
    private string AfterColon(ManifestNode value, int column)
    {
        if (value is not (ManifestMap { Count: > 0 } or ManifestList { Count: > 0 }))
            return " " + Indented(Block(value), column).TrimStart();
        return newLine + Indented(Block(value), column + 2);
    }

    private static bool IsOneLine(ManifestNode value) => value is ManifestScalar && Block(value).IndexOf('\n') < 0;

    private static string Block(ManifestNode value) => YamlWriter.ToText(value).TrimEnd('\n');

    private static string Flow(ManifestNode value) => JsonWriter.ToText(value, indented: false);

    private string Indented(string block, int column)
    {
        var indent = new string(' ', column);
        return string.Join(newLine, block.Split('\n').Select(line => line.Length == 0 ? line : indent + line));
    }

    private int LineEnd(int index)
    {
        var end = text.IndexOf('\n', index);
        if (end < 0)
            return text.Length;
        return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    private int WithoutSpaceBefore(int index)
    {
        while (index > 0 && text[index - 1] is ' ' or '\t' or '\r' or '\n')
            index--;
        return index;
    }
}
