namespace Kubewright;

/// <content>Lists and maps in brackets: those on one line, of plain words, quoted texts and each other.</content>
internal sealed partial class RegularYaml
{
    private ManifestNode? ReadFlow()
    {
        // As in a block, a scalar inside counts too.
        if (++depth >= TextLimits.Depth)
            return null;
        ManifestNode? node = text[at] == '[' ? ReadFlowList() : ReadFlowMap();
        depth--;
        return node;
    }

    private ManifestList? ReadFlowList()
    {
        var list = new ManifestList(OriginAt(at++));
        while (NextOf(']', list.Count == 0) is { } isThere)
        {
            if (!isThere)
                return list;
            if (ReadFlowValue() is not { } item)
                return null;
            list.Add(item);
        }

        return null;
    }

    private ManifestMap? ReadFlowMap()
    {
        var map = new ManifestMap(OriginAt(at++));
        while (NextOf('}', map.Count == 0) is { } isThere)
        {
            if (!isThere)
                return map;
            if (ReadFlowScalar() is not { Kind: not ManifestNodeKind.Null } key || at + 1 >= text.Length || text[at] != ':' || text[at + 1] != ' ')
                return null;
            at++;
            SkipSpaces();
            if (ReadFlowValue() is not { } value)
                return null;
            map.AddRead(YamlKey.ToText(key), value, key.Origin);
        }

        return null;
    }

    /// <summary>Goes over the comma before an item, or the bracket behind the last.</summary>
    /// <returns>Whether there is an item; <see langword="null"/> where neither is there.</returns>
    private bool? NextOf(char close, bool isFirst)
    {
        SkipSpaces();
        if (at == text.Length)
            return null;
        if (text[at] == close)
        {
            at++;
            return false;
        }

        if (!isFirst && text[at++] != ',')
            return null;
        SkipSpaces();
        return at < text.Length ? true : null;
    }

    private ManifestNode? ReadFlowValue() => at == text.Length ? null : text[at] is '[' or '{' ? ReadFlow() : ReadFlowScalar();

    private ManifestScalar? ReadFlowScalar()
    {
        if (text[at] is '"' or '\'')
            return EndOfQuotes() < 0 ? null : ReadQuoted(int.MaxValue);
        if (!StartsPlain())
            return null;
        var start = at;
        var end = at;
        for (; at < text.Length && text[at] is not (',' or ']' or '}') && !IsColon(at); at++)
        {
            if (text[at] is '\n' or '[' or '{' or '"' or '\'' or '#' or '*' or ':' or '?')
                return null;
            if (text[at] != ' ')
                end = at + 1;
        }

        var isDash = end - start == 1 && text[start] == '-';
        return isDash || end - start >= LongestKey ? null : YamlScalarResolver.ResolvePlain(Slice(start, end), OriginAt(start, end - start));
    }
}
