using System.Text;

namespace Kubewright;

/// <content>Reads strings and their escapes.</content>
internal sealed partial class JsonParser
{
    private StringBuilder? unescaped;

    private string ReadString()
    {
        var start = ++at;
        while (at < text.Length && text[at] is not ('"' or '\\') && text[at] >= ' ' && !char.IsSurrogate(text[at]))
            at++;
        if (at < text.Length && text[at] == '"')
            return text.Substring(start, at++ - start);

        var builder = (unescaped ??= new StringBuilder()).Clear().Append(text, start, at - start);
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"')
            {
                at++;
                return builder.ToString();
            }

            if (c == '\\')
                ReadEscape(builder);
            else if (c < ' ')
                throw Error($"{Show(c)} is not allowed in a JSON string. Write it as an escape.");
            else if (char.IsSurrogate(c))
                ReadPair(builder);
            else
            {
                builder.Append(c);
                at++;
            }
        }

        throw Error(start - 1, "The string that starts here is not closed.", 1);
    }

    private void ReadPair(StringBuilder builder)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            throw Error($"{Show(text[at])} is half of a surrogate pair: it is not text, and UTF-8 cannot hold it.");
        builder.Append(text, at, 2);
        at += 2;
    }

    private void ReadEscape(StringBuilder builder)
    {
        var start = at++;
        var escape = at < text.Length ? text[at++] : '\0';
        switch (escape)
        {
            case '"' or '\\' or '/':
                builder.Append(escape);
                return;
            case 'b':
                builder.Append('\b');
                return;
            case 'f':
                builder.Append('\f');
                return;
            case 'n':
                builder.Append('\n');
                return;
            case 'r':
                builder.Append('\r');
                return;
            case 't':
                builder.Append('\t');
                return;
            case 'u':
                break;
            default:
                throw Error(start, @"JSON knows the escapes \"" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits.", at - start);
        }

        var unit = ReadHex(start);
        if (char.IsSurrogate(unit))
        {
            var isPair = char.IsHighSurrogate(unit) && string.CompareOrdinal(text, at, @"\u", 0, 2) == 0;
            if (isPair)
                at += 2;
            var second = isPair ? ReadHex(start) : '\0';
            if (!char.IsLowSurrogate(second))
                throw Error(start, "The escape is half of a surrogate pair: it is not text, and UTF-8 cannot hold it.", at - start);
            builder.Append(unit).Append(second);
            return;
        }

        builder.Append(unit);
    }

    private char ReadHex(int start)
    {
        var unit = 0;
        for (var i = 0; i < 4; i++, at++)
        {
            var digit = at < text.Length ? text[at] : '\0';
            unit = (unit << 4) + digit switch
            {
                >= '0' and <= '9' => digit - '0',
                >= 'a' and <= 'f' => digit - 'a' + 10,
                >= 'A' and <= 'F' => digit - 'A' + 10,
                _ => throw Error(start, @"\u takes four hexadecimal digits.", at - start),
            };
        }

        return (char)unit;
    }
}
