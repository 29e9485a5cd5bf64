namespace Kubewright;

/// <summary>
/// Reads the YAML that tools write, and most people: maps and lists by indentation or in brackets on one line, with scalars in them. It does so
/// several times faster than a parser of all of YAML, and leaves the whole text to that one as soon as it meets anything else, be it an alias, a
/// tag, a tab or an error.
/// </summary>
internal sealed partial class RegularYaml
{
    /// <summary>A parser looks no further ahead for the colon after a key.</summary>
    private const int LongestKey = 1000;

    private static readonly char[] Irregular = ['\t', '\r', '\uFEFF'];

    private readonly string text;
    private readonly string? file;

    /// <summary>Where reading goes on: between two nodes always at the first character of a line that has any.</summary>
    private int at;
    private int line = 1;
    private int lineStart;
    private int indent;
    private int depth;

    private RegularYaml(string text, string? file)
    {
        this.text = text;
        this.file = file;
    }

    /// <summary>Reads all documents of a text, without empty ones.</summary>
    /// <returns><see langword="null"/> where the text is not regular.</returns>
    /// <exception cref="ManifestFormatException">There is a character in the text that YAML does not allow.</exception>
    public static IReadOnlyList<ManifestNode>? TryRead(string text, string? file)
    {
        if (text.IndexOfAny(Irregular) >= 0)
            return null;
        YamlText.Check(text, file);
        return new RegularYaml(text, file).ReadDocuments();
    }

    private List<ManifestNode>? ReadDocuments()
    {
        var documents = new List<ManifestNode>();
        ToNextLine(0);
        while (at < text.Length)
        {
            if (IsMarker())
            {
                at += 3;
                if (!EndLine())
                    return null;
                continue;
            }

            var root = ReadBlock();
            if (root is null || (at < text.Length && !IsMarker()))
                return null;
            documents.Add(root);
        }

        return documents;
    }

    /// <summary>A map or a list whose first key or dash is the next thing.</summary>
    private ManifestNode? ReadBlock()
    {
        // A scalar inside counts too; the other reader says that it is too deep.
        if (++depth >= TextLimits.Depth)
            return null;
        var column = at - lineStart;
        ManifestNode? node = IsItem() ? ReadList(column) : ReadMap(column);
        depth--;

        // What is further in than this and belongs to nothing inside is an error.
        return at < text.Length && indent > column ? null : node;
    }

    private ManifestList? ReadList(int column)
    {
        var list = new ManifestList(OriginAt(at));
        do
        {
            at++;
            if (ReadValue(column, isOfKey: false) is not { } item)
                return null;
            list.Add(item);
        }
        while (indent == column && IsItem());
        return list;
    }

    private ManifestMap? ReadMap(int column)
    {
        var map = new ManifestMap(OriginAt(at));
        do
        {
            if (ReadKey() is not { } key)
                return null;
            if (ReadValue(column, isOfKey: true) is not { } value)
                return null;
            map.AddRead(YamlKey.ToText(key), value, key.Origin);
        }
        while (indent == column && at < text.Length && !IsMarker());
        return map;
    }

    /// <summary>A key and its colon.</summary>
    private ManifestScalar? ReadKey()
    {
        var start = at;
        var colon = Colon();
        if (colon < 0)
            return null;
        ManifestScalar? key;
        if (text[start] is '"' or '\'')
        {
            key = ReadQuoted(int.MaxValue);
            if (at != colon)
                return null;
        }
        else
        {
            key = YamlScalarResolver.ResolvePlain(Slice(start, colon), OriginAt(start, colon - start));
        }

        at = colon + 1;
        return key?.Kind == ManifestNodeKind.Null ? null : key;
    }

    /// <summary>What comes after a dash or a colon, up to the next line that is not part of it.</summary>
    /// <param name="parent">The column of the dash or the key.</param>
    /// <param name="isOfKey">Whether it comes after a key, where a list need not be further in.</param>
    private ManifestNode? ReadValue(int parent, bool isOfKey)
    {
        var indicator = at;
        SkipSpaces();
        if (at == text.Length || text[at] is '\n' or '#')
        {
            var nothing = OriginAt(indicator);
            if (!EndLine())
                return null;
            return at < text.Length && (indent > parent || (isOfKey && indent == parent && IsItem())) ? ReadBlock() : new ManifestScalar(ManifestNodeKind.Null, "null", nothing);
        }

        return !isOfKey && (IsItem() || Colon() >= 0) ? ReadBlock() : ReadScalar(parent);
    }

    private bool IsItem() => at < text.Length && text[at] == '-' && (at + 1 == text.Length || text[at + 1] is ' ' or '\n');

    /// <summary>Whether a document begins here.</summary>
    private bool IsMarker() => at == lineStart && string.CompareOrdinal(text, at, "---", 0, 3) == 0 && (at + 3 == text.Length || text[at + 3] is ' ' or '\n');

    /// <summary>The index of the colon after the key that begins here; negative where there is none on the line.</summary>
    private int Colon()
    {
        var isQuoted = text[at] is '"' or '\'';
        if (!isQuoted && !StartsPlain())
            return -1;
        var from = isQuoted ? EndOfQuotes() : at;
        if (from < 0)
            return -1;
        for (var i = from; i < text.Length && text[i] != '\n' && i - at < LongestKey; i++)
        {
            if (IsColon(i))
                return text[i - 1] == ' ' ? -1 : i;
            if (isQuoted || (text[i] is '#' or '*' && text[i - 1] == ' '))
                return -1;
        }

        return -1;
    }

    /// <summary>The index behind quotes that are closed on this line; negative where they are not.</summary>
    private int EndOfQuotes()
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i + 1;
        }

        return -1;
    }

    private bool IsColon(int index) => text[index] == ':' && (index + 1 == text.Length || text[index + 1] is ' ' or '\n');

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    /// <summary>Goes on to the next line that has something on it, where there is nothing but a comment on the rest of this one.</summary>
    private bool EndLine()
    {
        SkipSpaces();
        if (at == text.Length)
        {
            indent = -1;
            return true;
        }

        if (text[at] != '\n' && (text[at] != '#' || text[at - 1] != ' '))
            return false;
        ToNextLine(at);
        return true;
    }

    /// <summary>Goes to the first line with something on it that begins at or after an index.</summary>
    private void ToNextLine(int from)
    {
        for (at = from; at < text.Length;)
        {
            if (text[at] == '\n')
            {
                line++;
                lineStart = ++at;
            }
            else if (text[at] == '#')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (text[at] == ' ')
            {
                at++;
            }
            else
            {
                indent = at - lineStart;
                return;
            }
        }

        indent = -1;
    }

    private Origin OriginAt(int index, int length = 0) => new(file, line, index - lineStart + 1, length);
}
