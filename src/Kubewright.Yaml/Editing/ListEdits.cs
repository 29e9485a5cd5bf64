namespace Kubewright.Editing;

/// <summary>Removes and moves items of lists in a text.</summary>
internal sealed class ListEdits(TextLines lines)
{
    private readonly string text = lines.Text;

    /// <summary>Removes an item; <see langword="null"/> where the lines are not its own.</summary>
    public TextChange? Remove(TextSpan list, int index)
    {
        var item = list.Values[index];
        if (list.IsFlow)
            return RemoveFromFlow(list.Values, list.Values, index, list);
        if (list.Values.Count == 1)
            return new TextChange(lines.WithoutSpaceBefore(list.Start), End(list, index), " []");
        return Dash(list, index) is { } dash && lines.IsFirst(dash) ? lines.Remove(dash, Math.Max(item.End, dash + 1)) : null;
    }

    /// <summary>Moves an item before another one that is nearer to the beginning; <see langword="null"/> where the lines are not its own.</summary>
    public IReadOnlyList<TextChange>? Move(TextSpan list, int from, int to)
    {
        if (Remove(list, from) is not { } removal)
            return null;
        if (list.IsFlow)
        {
            var item = list.Values[from];
            return [new TextChange(list.Values[to].Start, list.Values[to].Start, text.Substring(item.Start, item.End - item.Start) + ", "), removal];
        }

        if (Dash(list, to) is not { } target || !lines.IsFirst(target) || Dash(list, from) is not { } dash)
            return null;
        var (start, end) = (lines.StartOf(dash), lines.EndOf(End(list, from)));
        return [new TextChange(lines.StartOf(target), lines.StartOf(target), text.Substring(start, end - start) + lines.NewLine), removal];
    }

    /// <summary>Removes an entry of a list or a map in brackets, with its comma.</summary>
    /// <param name="starts">What entries begin with: keys, or the items themselves.</param>
    /// <param name="ends">What they end with.</param>
    /// <param name="index">Which one.</param>
    /// <param name="collection">The collection.</param>
    public static TextChange RemoveFromFlow(List<TextSpan> starts, List<TextSpan> ends, int index, TextSpan collection)
    {
        if (starts.Count == 1)
            return new TextChange(collection.Start + 1, collection.End - 1, "");
        return index + 1 < starts.Count
            ? new TextChange(starts[index].Start, starts[index + 1].Start, "")
            : new TextChange(ends[index - 1].End, ends[index].End, "");
    }

    private int End(TextSpan list, int index) => Math.Max(list.Values[index].End, (Dash(list, index) ?? 0) + 1);

    /// <summary>Where the dash of an item is: in its line, or in one above where it stands alone.</summary>
    private int? Dash(TextSpan list, int index)
    {
        for (var start = lines.StartOf(list.Values[index].Start); ; start = lines.StartOf(start - 1))
        {
            var at = start + list.Column - 1;
            if (at < text.Length && text[at] == '-')
                return at;
            if (start <= list.Start)
                return null;
        }
    }
}
