namespace Kubewright.Cli.Checking.Reports;

/// <summary>The piece of a line that is shown, and where the mark below it goes.</summary>
internal static class LineExcerpt
{
    private const int Width = 120;
    private const int Before = 40;

    /// <summary>Cuts a line around a place.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">The place, from 1.</param>
    /// <param name="length">The length of what is marked; 0 where it is not known.</param>
    /// <returns>The text, the index of the mark in it, and the mark's length, at least 1.</returns>
    public static (string Text, int Mark, int Length) Of(ReadOnlySpan<char> line, int column, int length)
    {
        var mark = Math.Clamp(column - 1, 0, line.Length);
        if (length == 0)
            length = 1;
        var start = line.Length <= Width ? 0 : Math.Min(Math.Max(0, mark - Before), line.Length - Width);
        var end = Math.Min(line.Length, start + Width);
        var before = start > 0 ? "…" : "";
        var after = end < line.Length ? "…" : "";
        var text = string.Concat(before, OneLine.Of(line[start..end].ToString().Replace('\t', ' ')), after);
        return (text, mark - start + before.Length, Math.Max(1, Math.Min(length, end - mark)));
    }
}
