namespace Kubewright;

/// <summary>Takes a YAML text apart at its <c>---</c> lines, without reading it.</summary>
public static class YamlParts
{
    private const string Mark = "\n---";

    /// <summary>The documents with the line that each begins on, from 1.</summary>
    public static IEnumerable<(string Text, int Line)> Split(string text)
    {
        var start = 0;
        var line = 1;
        while (true)
        {
            var end = NextMark(text, start);
            yield return (text.Substring(start, end - start), line);
            if (end == text.Length)
                yield break;
            for (var at = start; at < end; at++)
            {
                if (text[at] == '\n')
                    line++;
            }

            start = end;
        }
    }

    /// <summary>A text that puts a part on the lines that it has in the whole.</summary>
    public static string OnItsLine(string part, int line) => new string('\n', line - 1) + part;

    private static int NextMark(string text, int start)
    {
        for (var at = start; ;)
        {
            at = text.IndexOf(Mark, at, StringComparison.Ordinal);
            if (at < 0)
                return text.Length;
            var after = at + Mark.Length;
            if (after == text.Length || text[after] is ' ' or '\t' or '\r' or '\n')
                return at + 1;
            at = after;
        }
    }
}
