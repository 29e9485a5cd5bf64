namespace Kubewright.Rendering;

/// <summary>
/// Decides whether text can be written without quotes: only where every reader of YAML 1.1 and 1.2 reads back the same text.
/// </summary>
/// <remarks>
/// The notations come from the two specifications and their type repository, and from what readers in wide use add: go-yaml takes
/// underscores anywhere in a number (<c>0_x1</c>), Ruby's Psych takes commas in numbers, any case of <c>true</c>, and a leading colon for
/// a symbol.
/// </remarks>
internal static class PlainText
{
    /// <summary>Inside a text: what may end it or is not printable.</summary>
    private static readonly bool[] NeedsLook = MakeNeedsLook();

    private static readonly Start[] Starts = MakeStarts();

    /// <summary>What the first character of a text says about it.</summary>
    private enum Start : byte
    {
        /// <summary>Nothing else can begin so.</summary>
        Safe,

        /// <summary>An indicator, or white space.</summary>
        Never,

        /// <summary>Perhaps <c>true</c>, <c>no</c> or the like.</summary>
        Word,

        /// <summary>Perhaps a number or a date.</summary>
        Number,

        /// <summary>An indicator where white space follows.</summary>
        Question,

        /// <summary>Perhaps <c>~</c>, <c>=</c> or <c>&lt;&lt;</c>.</summary>
        Symbol,
    }

    /// <summary>Writes text without quotes, or nothing at all where it needs them.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <param name="isKey">Whether a colon will follow it.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(Utf8Buffer buffer, string text, bool isKey)
    {
        if (text.Length == 0 || !CanStart(text))
            return false;
        buffer.Ensure(text.Length);
        var bytes = buffer.Bytes;
        var start = buffer.Length;
        var needsLook = NeedsLook;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 128)
            {
                buffer.Length = start + i;
                return TryWriteRest(buffer, text, i, start, isKey);
            }

            if (needsLook[c] && !CanContain(text, i, isKey))
                return false;
            bytes[start + i] = (byte)c;
        }

        buffer.Length = start + text.Length;
        return true;
    }

    /// <summary>Goes on from the first character beyond ASCII.</summary>
    private static bool TryWriteRest(Utf8Buffer buffer, string text, int i, int start, bool isKey)
    {
        while (i < text.Length)
        {
            var c = text[i];
            var taken = 0;
            if (c < 128)
            {
                if (!NeedsLook[c] || CanContain(text, i, isKey))
                {
                    buffer.Write(c);
                    taken = 1;
                }
            }
            else if (!QuotedText.IsUnprintable(c))
            {
                taken = buffer.WriteBeyondAscii(text, i);
            }

            if (taken == 0)
            {
                buffer.Length = start;
                return false;
            }

            i += taken;
        }

        return true;
    }

    private static bool CanStart(string text)
    {
        var first = text[0];
        if (first >= 128)
            return true;
        switch (Starts[first])
        {
            case Start.Safe:
                return true;
            case Start.Word:
                return text.Length > 5 || !IsWord(text);
            case Start.Number:
                return !IsIndicator(text) && !LooksLikeNumber(text) && !LooksLikeDate(text);
            case Start.Question:
                return text.Length > 1 && text[1] != ' ';
            case Start.Symbol:
                return text is not ("~" or "=" or "<<");
            default:
                return false;
        }
    }

    private static bool CanContain(string text, int i, bool isKey) => text[i] switch
    {
        ' ' => i + 1 < text.Length,
        ':' => i + 1 < text.Length && text[i + 1] != ' ',
        '#' => text[i - 1] != ' ',

        // YamlDotNet misses the colon after a word that starts with an asterisk.
        '*' => !isKey || text[i - 1] != ' ',
        _ => false,
    };

    /// <summary>A dash before white space is a list item; three dashes or dots end a document.</summary>
    private static bool IsIndicator(string text)
    {
        if (text[0] == '-' && (text.Length == 1 || text[1] == ' '))
            return true;
        return text[0] is '-' or '.' && text.Length >= 3 && text[1] == text[0] && text[2] == text[0] && (text.Length == 3 || text[3] == ' ');
    }

    private static bool IsWord(string text) => text.Length switch
    {
        1 => (text[0] | 0x20) is 'y' or 'n',
        2 => Is(text, "no") || Is(text, "on"),
        3 => Is(text, "yes") || Is(text, "off"),
        4 => Is(text, "true") || Is(text, "null"),
        5 => Is(text, "false"),
        _ => false,
    };

    private static bool Is(string text, string word, int at = 0)
    {
        if (text.Length - at != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if ((text[at + i] | 0x20) != word[i])
                return false;
        }

        return true;
    }

    /// <summary>Integers in every base, floats and sexagesimal numbers, each with separators anywhere.</summary>
    private static bool LooksLikeNumber(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        SkipSeparators(text, ref at);
        if (at == text.Length)
            return at > 1;
        if (text[at] == '.' && (Is(text, "inf", at + 1) || Is(text, "nan", at + 1)))
            return true;
        if (text[at] == '0')
        {
            var prefix = at + 1;
            SkipSeparators(text, ref prefix);
            if (prefix < text.Length && (text[prefix] | 0x20) is 'x' or 'o' or 'b')
                return AreDigits(text, prefix + 1, (text[prefix] | 0x20) switch { 'x' => 'f', 'o' => '7', _ => '1' });
        }

        var start = at;
        SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            SkipDigits(text, ref at);
        }

        if (at == start)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            SkipSeparators(text, ref at);
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            var exponent = at;
            SkipDigits(text, ref at);
            return at > exponent && at == text.Length;
        }

        return at == text.Length;
    }

    private static bool AreDigits(string text, int at, char highest)
    {
        if (at == text.Length)
            return false;
        for (; at < text.Length; at++)
        {
            var c = text[at] | (text[at] >= 'A' ? 0x20 : 0);
            if (c is not ('_' | 0x20 or ',') && (c is < '0' or (> '9' and < 'a') || c > highest))
                return false;
        }

        return true;
    }

    private static void SkipSeparators(string text, ref int at)
    {
        while (at < text.Length && text[at] is '_' or ',')
            at++;
    }

    private static void SkipDigits(string text, ref int at)
    {
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '_' or ',' or ':')
            at++;
    }

    /// <summary><c>2001-12-14</c>, with or without a time.</summary>
    private static bool LooksLikeDate(string text)
    {
        var at = 0;
        if (CountDigits(text, ref at) != 4 || at == text.Length || text[at++] != '-')
            return false;
        if (CountDigits(text, ref at) is not (1 or 2) || at == text.Length || text[at++] != '-')
            return false;
        return CountDigits(text, ref at) is 1 or 2 && (at == text.Length || text[at] is 'T' or 't' or ' ');
    }

    private static int CountDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - start;
    }

    private static bool[] MakeNeedsLook()
    {
        var table = new bool[128];
        for (var c = 0; c < ' '; c++)
            table[c] = true;
        table[0x7F] = table[' '] = table[':'] = table['#'] = table['*'] = true;
        return table;
    }

    private static Start[] MakeStarts()
    {
        var table = new Start[128];
        for (var c = 0; c <= ' '; c++)
            table[c] = Start.Never;
        table[0x7F] = Start.Never;
        foreach (var c in ",[]{}#&*!|>'\"%@`:")
            table[c] = Start.Never;
        foreach (var c in "yYnNtTfFoO")
            table[c] = Start.Word;
        foreach (var c in "0123456789+-.")
            table[c] = Start.Number;
        foreach (var c in "~=<")
            table[c] = Start.Symbol;
        table['?'] = Start.Question;
        return table;
    }
}
