using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright;

/// <summary>Finds what is wrong with a text that is no YAML, and says what to do about it.</summary>
internal static class YamlText
{
    /// <summary>Refuses the characters that YAML does not allow in a text, whose readers disagree about them.</summary>
    public static void Check(string text, string? file)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F' or '\n' or '\r' or '\t' or (>= '\u00A0' and < '\uD800' and not '\u2028' and not '\u2029') or (>= '\uE000' and < '\uFFFE'))
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (c is '\u0085' or '\u2028' or '\u2029')
                throw new ManifestFormatException($"Readers of YAML disagree whether U+{(int)c:X4} ends a line. Remove it, or write it as an escape in double quotes.", PlaceOf(text, i, file));
            var what = char.IsSurrogate(c) ? "Half of a surrogate pair" : "A control character";
            throw new ManifestFormatException($"{what} (U+{(int)c:X4}) is not allowed in YAML. Remove it, or write it as an escape in double quotes.", PlaceOf(text, i, file));
        }
    }

    /// <summary>
    /// Refuses pairs of escapes such as <c>\uD83D\uDE00</c>, which are JSON's way to write one character: <c>kubectl</c> refuses them in YAML, and
    /// one alone is no text at all.
    /// </summary>
    public static void CheckEscapes(string text, Scalar scalar, Origin origin)
    {
        var value = scalar.Value;
        var hasSurrogates = false;
        for (var i = 0; i < value.Length && !hasSurrogates; i++)
            hasSurrogates = char.IsSurrogate(value[i]);
        if (!hasSurrogates)
            return;
        for (var i = (int)scalar.Start.Index; i + 3 < scalar.End.Index && i + 3 < text.Length; i++)
        {
            if (text[i] != '\\')
                continue;
            if (text[++i] == 'u' && text[i + 1] is 'd' or 'D' && text[i + 2] is not (>= '0' and <= '7'))
                throw new ManifestFormatException(@"YAML takes a character beyond U+FFFF as it is or as \U and eight digits, not as two \u escapes.", origin);
        }
    }

    /// <summary>
    /// Refuses what the parser reads as one text although it is a key and a value: it misses the colon after a word that starts with an
    /// asterisk.
    /// </summary>
    public static void CheckPlain(Scalar scalar, Origin origin)
    {
        var value = scalar.Value;
        var asterisk = value.IndexOf(" *", StringComparison.Ordinal);
        if (asterisk >= 0 && (value.IndexOf(": ", asterisk, StringComparison.Ordinal) >= 0 || value[value.Length - 1] == ':'))
            throw new ManifestFormatException("Text with ' *' and a colon in it needs quotes: readers of YAML disagree about it.", origin);
    }

    /// <summary>Turns the parser's error into ours.</summary>
    public static ManifestFormatException Explain(YamlException exception, string text, string? file)
    {
        var line = (int)exception.Start.Line;
        var column = (int)exception.Start.Column;
        var start = StartOfLine(text, line);
        for (var near = line; near <= exception.End.Line + 1 && start >= 0; near++)
        {
            // The parser reports a tab at the start of what the line should have continued.
            var tab = start;
            while (tab < text.Length && text[tab] == ' ')
                tab++;
            if (tab < text.Length && text[tab] == '\t')
                return new ManifestFormatException("A tab is not allowed in the indentation of YAML. Use spaces.", new Origin(file, near, tab - start + 1, 1));
            start = text.IndexOf('\n', start) + 1;
            if (start == 0)
                break;
        }

        var content = LineOf(text, line);
        var reason = exception.Message.TrimEnd('.');
        return new ManifestFormatException($"This is not YAML: {reason}. {Advice(reason, content, column)}", new Origin(file, line, column));
    }

    private static string Advice(string reason, string line, int column)
    {
        var at = column >= 1 && column <= line.Length ? line[column - 1] : '\0';
        if (at is '@' or '`' or '%')
            return $"A value cannot start with '{at}'. Put it in quotes.";
        if (at is '*' or '&' or '!' or '|' or '>')
            return $"A value that starts with '{at}' has a meaning of its own in YAML. Put it in quotes if it is text.";
        if (reason.IndexOf("mapping value", StringComparison.OrdinalIgnoreCase) >= 0)
            return "Text with ': ' in it needs quotes; else check the indentation of this line.";
        return "Check the indentation of this line and of the line before it, and that brackets and quotes are closed.";
    }

    private static string LineOf(string text, int line)
    {
        var start = StartOfLine(text, line);
        if (start < 0)
            return string.Empty;
        var stop = text.IndexOf('\n', start);
        return text.Substring(start, (stop < 0 ? text.Length : stop) - start);
    }

    /// <summary>The index at which a line starts; negative where there is no such line.</summary>
    private static int StartOfLine(string text, int line)
    {
        var start = 0;
        for (; line > 1; line--)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return -1;
            start = end + 1;
        }

        return start;
    }

    private static Origin PlaceOf(string text, int index, string? file)
    {
        var line = 1;
        var start = 0;
        for (var i = text.IndexOf('\n'); i >= 0 && i < index; i = text.IndexOf('\n', i + 1))
        {
            line++;
            start = i + 1;
        }

        return new Origin(file, line, index - start + 1, 1);
    }
}
