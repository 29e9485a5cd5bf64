namespace Kubewright.Editing;

/// <summary>The lines of a text.</summary>
internal sealed class TextLines(string text)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>What ends its lines.</summary>
    public string NewLine { get; } = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>Where the line of a character begins.</summary>
    public int StartOf(int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    /// <summary>Where the line of a character ends, before what ends it.</summary>
    public int EndOf(int index)
    {
        var end = text.IndexOf('\n', index);
        if (end < 0)
            return text.Length;
        return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the line before that of a character ends; negative in the first line.</summary>
    public int EndBefore(int index)
    {
        var start = StartOf(index);
        return start == 0 ? -1 : start > 1 && text[start - 2] == '\r' ? start - 2 : start - 1;
    }

    /// <summary>Whether nothing but white space is before a character in its line.</summary>
    public bool IsFirst(int index) => string.IsNullOrWhiteSpace(text.Substring(StartOf(index), index - StartOf(index)));

    /// <summary>Where the white space before a character begins.</summary>
    public int WithoutSpaceBefore(int index)
    {
        while (index > 0 && text[index - 1] is ' ' or '\t' or '\r' or '\n')
            index--;
        return index;
    }

    /// <summary>Removes the lines of a piece of text that has them for itself.</summary>
    public TextChange Remove(int start, int end)
    {
        var before = EndBefore(start);
        if (before >= 0)
            return new TextChange(before, EndOf(end), "");
        var next = text.IndexOf('\n', EndOf(end));
        return new TextChange(0, next < 0 ? text.Length : next + 1, "");
    }
}
