using System.Globalization;

namespace Kubewright;

/// <summary>Walks over a JSON text once, making nodes as it goes.</summary>
internal sealed partial class JsonParser
{
    private readonly string text;
    private readonly string? file;
    private readonly bool withOrigins;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    public JsonParser(string text, string? file, bool withOrigins)
    {
        this.text = text;
        this.file = file;
        this.withOrigins = withOrigins;
        if (text.Length > 0 && text[0] == '\uFEFF')
            at = lineStart = 1;
    }

    /// <summary>Skips white space.</summary>
    /// <returns>Whether nothing else is left.</returns>
    public bool IsAtEnd()
    {
        SkipSpace();
        return at == text.Length;
    }

    public ManifestNode ReadValue()
    {
        SkipSpace();
        if (at == text.Length)
            throw Error("The text ends where a value is expected.");
        var start = at;
        switch (text[at])
        {
            case '{':
                return ReadMap();
            case '[':
                return ReadList();
            case '"':
                var value = ReadString();
                return new ManifestScalar(ManifestNodeKind.String, value, OriginAt(start, at - start));
            case 't':
                return ReadWord("true", ManifestScalar.True);
            case 'f':
                return ReadWord("false", ManifestScalar.False);
            case 'n':
                return ReadWord("null", ManifestScalar.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case '\'':
                throw Error("JSON takes text in double quotes, not in single ones.");
            default:
                throw Error($"Expected a value, not {Show(text[at])}.");
        }
    }

    /// <summary>An error at the current place.</summary>
    public ManifestFormatException Error(string message, int length = 1) => Error(at, message, length);

    private ManifestMap ReadMap()
    {
        var map = new ManifestMap(OriginAt(at, 0));
        Enter();
        if (TryTake('}'))
            return Leave(map);
        while (true)
        {
            SkipSpace();
            if (at == text.Length || text[at] != '"')
                throw Error(at < text.Length && text[at] == '}' ? "JSON allows no comma before '}'." : "Expected a key in double quotes.");
            var start = at;
            var key = ReadString();
            var origin = OriginAt(start, at - start);
            if (!TryTake(':'))
                throw Error("Expected ':' after the key.");
            map.AddRead(key, ReadValue(), origin);
            if (TryTake(','))
                continue;
            if (TryTake('}'))
                return Leave(map);
            throw Error("Expected ',' or '}'.");
        }
    }

    private ManifestList ReadList()
    {
        var list = new ManifestList(OriginAt(at, 0));
        Enter();
        if (TryTake(']'))
            return Leave(list);
        while (true)
        {
            SkipSpace();
            if (list.Count > 0 && at < text.Length && text[at] == ']')
                throw Error("JSON allows no comma before ']'.");
            list.Add(ReadValue());
            if (TryTake(','))
                continue;
            if (TryTake(']'))
                return Leave(list);
            throw Error("Expected ',' or ']'.");
        }
    }

    private void Enter()
    {
        if (++depth > TextLimits.Depth)
            throw Error($"More than {TextLimits.Depth} lists and maps are inside each other.");
        at++;
    }

    private T Leave<T>(T node)
        where T : ManifestNode
    {
        depth--;
        return node;
    }

    private ManifestScalar ReadWord(string word, ManifestScalar value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            throw Error("Expected a value. JSON knows true, false and null; other text is in double quotes.");
        var start = at;
        at += word.Length;
        RefuseRunOn();
        return withOrigins ? new ManifestScalar(value.Kind, value.Text, OriginAt(start, word.Length)) : value;
    }

    private ManifestScalar ReadNumber()
    {
        var start = at;
        var kind = ManifestNodeKind.Integer;
        if (text[at] == '-')
            at++;
        var digits = SkipDigits();
        if (digits > 1 && text[at - digits] == '0')
            throw Error(start, "JSON allows no leading zeros in a number.", at - start);
        if (at < text.Length && text[at] == '.')
        {
            kind = ManifestNodeKind.Float;
            at++;
            SkipDigits();
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            kind = ManifestNodeKind.Float;
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            SkipDigits();
        }

        RefuseRunOn();
        var length = at - start;
        if (!withOrigins && kind == ManifestNodeKind.Integer && length <= 3 && text[start] != '-')
            return ManifestScalar.Integer(int.Parse(text.Substring(start, length), CultureInfo.InvariantCulture));
        return new ManifestScalar(kind, text.Substring(start, length), OriginAt(start, length));
    }

    private int SkipDigits()
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at > start ? at - start : throw Error("Expected a digit.");
    }

    private void RefuseRunOn()
    {
        if (at < text.Length && text[at] is not (',' or '}' or ']' or ' ' or '\n' or '\r' or '\t'))
            throw Error($"Expected the end of the value, not {Show(text[at])}.");
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (at == text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }

    private void SkipSpace()
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\n')
            {
                line++;
                lineStart = at + 1;
            }
            else if (c is not (' ' or '\t' or '\r'))
            {
                return;
            }
        }
    }

    /// <summary>The place of an index on the current line: no value but a list or a map spans lines.</summary>
    private Origin? OriginAt(int index, int length) => withOrigins ? new Origin(file, line, index - lineStart + 1, length) : null;

    private ManifestFormatException Error(int index, string message, int length) =>
        new("This is not JSON. " + message, new Origin(file, line, index - lineStart + 1, length));

    private static string Show(char c) => c is > ' ' and < '\u007F' ? $"'{c}'" : $"U+{(int)c:X4}";
}
