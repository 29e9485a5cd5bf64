namespace Kubewright.Cli.Checking.Reports;

/// <summary>Finds the lines of a text by their numbers.</summary>
internal sealed class LineIndex
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineIndex(string text)
    {
        this.text = text.StartsWith('\uFEFF') ? text[1..] : text;
        for (var at = this.text.IndexOf('\n'); at >= 0; at = this.text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
    }

    /// <summary>A line without its end; empty where there is no such line.</summary>
    /// <param name="number">Its number, from 1.</param>
    public ReadOnlySpan<char> Line(int number)
    {
        if (number < 1 || number > starts.Count)
            return "";
        var start = starts[number - 1];
        var end = number < starts.Count ? starts[number] - 1 : text.Length;
        return text.AsSpan(start, end - start).TrimEnd('\r');
    }
}
