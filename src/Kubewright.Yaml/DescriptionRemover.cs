using System.Globalization;
using System.Text;

namespace Kubewright.Schemas;

/// <summary>
/// Takes the prose out of the YAML of a CustomResourceDefinition, which is two thirds of it, and leaves everything else on its line: what is
/// left says the same, and is read in a third of the time.
/// </summary>
internal sealed class DescriptionRemover
{
    private const string Key = "description: ";

    /// <summary>No description begins with this character of the private use area, and readers of YAML take it as it is.</summary>
    private const char Mark = '\uE000';

    private readonly string text;
    private readonly StringBuilder result;
    private readonly List<(int Start, int End)> removed = [];

    /// <summary>Removes the descriptions that are texts.</summary>
    public DescriptionRemover(string text)
    {
        this.text = text;
        result = new StringBuilder(text.Length / 2);
        for (var at = 0; at < text.Length;)
            at = CopyLine(at);
        Text = result.ToString();
    }

    /// <summary>The text with a mark for each description.</summary>
    public string Text { get; }

    /// <summary>The description that a mark stands for; any other text is itself.</summary>
    public string Restore(string description)
    {
        if (description.Length == 0 || description[0] != Mark || !int.TryParse(description.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= removed.Count)
            return description;
        var (start, end) = removed[index];
        return YamlReader.Read(new string(' ', start - LineStart(start)) + text.Substring(start, end - start)) is ManifestMap map && map["description"] is ManifestScalar { Kind: not ManifestNodeKind.Null } found ? found.Text : "";
    }

    private int CopyLine(int at)
    {
        var end = LineEnd(at);
        var indent = Indent(at, end);
        var key = IsAt("- ", at + indent, end) ? indent + 2 : indent;
        if (IsDescription(at + key, end))
        {
            result.Append(text, at, key + Key.Length).Append('\'').Append(Mark).Append(removed.Count.ToString(CultureInfo.InvariantCulture)).Append("'\n");
            var next = SkipContinuation(end, key, isKept: false);
            removed.Add((at + key, next));
            return next;
        }

        result.Append(text, at, end - at);
        return IsBlock(at, end) ? SkipContinuation(end, indent, isKept: true) : IsAt("default:", at + key, end) ? SkipContinuation(end, key, isKept: true) : end;
    }

    private bool IsDescription(int at, int end)
    {
        if (!IsAt(Key, at, end))
            return false;
        at += Key.Length;
        while (at < end && text[at] == ' ')
            at++;
        return at < end && text[at] is not ('{' or '[' or '&' or '*' or '!' or '\r' or '\n' or '#');
    }

    /// <summary>Whether a literal or folded text begins after the line: what looks like a key in it is none.</summary>
    private bool IsBlock(int at, int end)
    {
        while (end > at && text[end - 1] is ' ' or '\r' or '\n' or '+' or '-' or (>= '0' and <= '9'))
            end--;
        return end - 2 >= at && text[end - 1] is '|' or '>' && text[end - 2] == ' ';
    }

    /// <summary>Goes over the lines that are further in than a key, and empty ones between them.</summary>
    private int SkipContinuation(int at, int key, bool isKept)
    {
        while (at < text.Length)
        {
            var end = LineEnd(at);
            var indent = Indent(at, end);
            if (indent <= key && at + indent < end && text[at + indent] is not ('\r' or '\n'))
                break;
            if (isKept)
                result.Append(text, at, end - at);
            else
                result.Append('\n');
            at = end;
        }

        return at;
    }

    private bool IsAt(string word, int at, int end) => end - at >= word.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private int LineStart(int at) => text.LastIndexOf('\n', at) + 1;

    private int LineEnd(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private int Indent(int at, int end)
    {
        var indent = at;
        while (indent < end && text[indent] == ' ')
            indent++;
        return indent - at;
    }
}
