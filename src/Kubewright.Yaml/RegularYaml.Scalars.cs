using System.Text;

namespace Kubewright;

/// <content>The scalars.</content>
internal sealed partial class RegularYaml
{
    private const int LongestShared = 24;

    /// <summary>The short texts that were read last: schemas and manifests say the same few words over and over.</summary>
    private readonly string?[] words = new string?[256];
    private readonly StringBuilder folded = new();

    private ManifestNode? ReadScalar(int parent)
    {
        switch (text[at])
        {
            case '[' or '{':
                return ReadFlow() is { } node && EndLine() ? node : null;
            case '"' or '\'':
                var quoted = ReadQuoted(parent);
                return quoted is not null && EndLine() ? quoted : null;
            case '|' or '>':
                return ReadBlockText(parent);
            default:
                return StartsPlain() ? ReadPlain(parent) : null;
        }
    }

    /// <summary>Whether a text without quotes begins here; those that begin with an indicator of YAML or look like one are not regular.</summary>
    private bool StartsPlain() => text[at] switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '/' or '.' or '(' or '+' or '$' or '^' or '~' or '\\' => true,
        '-' => at + 1 < text.Length && text[at + 1] is not (' ' or '\n' or '-'),
        var other => other > '\u00A0',
    };

    private ManifestScalar? ReadPlain(int parent)
    {
        var start = at;
        var origin = OriginAt(start);
        if (EndOfPlain(out var end) is not { } next)
            return null;
        if (!Continues(next, parent))
        {
            at = next;
            origin = OriginAt(start, end - start);
            return EndLine() ? YamlScalarResolver.ResolvePlain(Slice(start, end), origin) : null;
        }

        folded.Clear().Append(text, start, end - start);
        while (Continues(next, parent))
        {
            Fold(next);
            start = at;
            if (text[start] == '*' || EndOfPlain(out end) is not { } after)
                return null;
            folded.Append(text, start, end - start);
            next = after;
        }

        at = next;
        return EndLine() ? YamlScalarResolver.ResolvePlain(folded.ToString(), origin) : null;
    }

    /// <summary>The end of the line, or of what is before its comment; <see langword="null"/> where it is a key or nearly one.</summary>
    /// <param name="end">The end of the text on it.</param>
    private int? EndOfPlain(out int end)
    {
        end = at;
        for (var i = at; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == ' ')
                continue;
            if (IsColon(i) || (text[i] == '*' && text[i - 1] == ' '))
                return null;
            if (text[i] == '#' && text[i - 1] == ' ')
                return i;
            end = i + 1;
        }

        return text.IndexOf('\n', end) is >= 0 and var lineEnd ? lineEnd : text.Length;
    }

    /// <summary>Whether the text goes on behind the end of its line.</summary>
    private bool Continues(int lineEnd, int parent)
    {
        if (lineEnd == text.Length || text[lineEnd] != '\n')
            return false;
        var start = lineEnd;
        for (var i = lineEnd; i < text.Length; i++)
        {
            if (text[i] == '\n')
                start = i + 1;
            else if (text[i] != ' ')
                return i - start > parent && text[i] != '#';
        }

        return false;
    }

    /// <summary>Goes over the end of a line and empty lines to where the text goes on: they are a space, or the line breaks after the first.</summary>
    private void Fold(int lineEnd)
    {
        var first = line;
        ToNextLineOfText(lineEnd);
        if (line == first + 1)
            folded.Append(' ');
        else
            folded.Append('\n', line - first - 1);
    }

    private void ToNextLineOfText(int lineEnd)
    {
        for (at = lineEnd; at < text.Length && text[at] is ' ' or '\n'; at++)
        {
            if (text[at] != '\n')
                continue;
            line++;
            lineStart = at + 1;
        }
    }

    /// <summary>A text in quotes, up to what comes after them.</summary>
    private ManifestScalar? ReadQuoted(int parent)
    {
        var quote = text[at];
        var start = at;
        var startLine = line;
        var origin = OriginAt(start);
        folded.Clear();

        // Up to here nothing is cut off where a line ends: these are not the spaces before it.
        var kept = 0;
        for (at++; at < text.Length;)
        {
            var c = text[at];
            if (c == quote && (quote == '"' || at + 1 == text.Length || text[at + 1] != quote))
            {
                at++;
                return new ManifestScalar(ManifestNodeKind.String, folded.ToString(), line == startLine ? OriginAt(start, at - start) : origin);
            }

            if (c == '\n')
            {
                while (folded.Length > kept && folded[folded.Length - 1] == ' ')
                    folded.Length--;
                Fold(at);
                kept = folded.Length;
                if (at - lineStart <= parent)
                    return null;
                continue;
            }

            if (c == quote || (c == '\\' && quote == '"'))
            {
                if (++at == text.Length || Unescape(text[at], quote) is not { } meant)
                    return null;
                folded.Append(meant);
                kept = folded.Length;
            }
            else
            {
                folded.Append(c);
            }

            at++;
        }

        return null;
    }

    private static char? Unescape(char escape, char quote) => quote == '\'' ? '\'' : escape switch
    {
        '"' or '\\' or '/' => escape,
        'n' => '\n',
        't' => '\t',
        _ => null,
    };

    /// <summary>A literal or a folded text.</summary>
    private ManifestScalar? ReadBlockText(int parent)
    {
        var origin = OriginAt(at);
        var isFolded = text[at++] == '>';
        var chomping = at < text.Length && text[at] is '-' or '+' ? text[at++] : ' ';
        if (at == text.Length || text[at] != '\n')
            return null;
        line++;
        lineStart = ++at;
        var inner = 0;
        while (at + inner < text.Length && text[at + inner] == ' ')
            inner++;
        if (inner <= parent || at + inner == text.Length || text[at + inner] == '\n')
            return null;
        folded.Clear();
        var breaks = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                return null;
            var from = at;
            while (from < end && text[from] == ' ' && from - at < inner)
                from++;
            if (from == end)
            {
                breaks++;
            }
            else if (from - at < inner)
            {
                break;
            }
            else
            {
                // Further in, lines of a folded text are not folded.
                if (isFolded && text[from] == ' ')
                    return null;
                AppendBreaks(isFolded, breaks);
                folded.Append(text, from, end - from);
                breaks = 1;
            }

            line++;
            at = lineStart = end + 1;
        }

        folded.Append('\n', chomping == '-' ? 0 : chomping == '+' ? breaks : 1);
        ToNextLine(at);
        return new ManifestScalar(ManifestNodeKind.String, folded.ToString(), origin);
    }

    private void AppendBreaks(bool isFolded, int breaks)
    {
        if (isFolded && breaks == 1)
            folded.Append(' ');
        else
            folded.Append('\n', isFolded && breaks > 0 ? breaks - 1 : breaks);
    }

    private string Slice(int start, int end)
    {
        var length = end - start;
        if (length is 0 or > LongestShared)
            return text.Substring(start, length);
        ref var word = ref words[((text[start] * 31) + (text[end - 1] * 7) + length) & 255];
        return word is not null && word.Length == length && string.CompareOrdinal(text, start, word, 0, length) == 0 ? word : word = text.Substring(start, length);
    }
}
