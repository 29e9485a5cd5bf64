using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Changes of one text that are made together.</summary>
internal sealed class TextChanges
{
    private readonly List<TextChange> changes = [];

    /// <summary>Adds changes; none of them where one changes what another one does. What several want to add in the same place is added once.</summary>
    public bool TryAdd(IReadOnlyList<TextChange> added)
    {
        var fresh = added.Where(change => !changes.Contains(change)).ToList();
        if (fresh.Any(change => changes.Exists(other => Overlap(change.Span, other.Span))))
            return false;
        changes.AddRange(fresh);
        return true;
    }

    /// <summary>The text with the changes.</summary>
    public SourceText Apply(SourceText text) => text.WithChanges(changes
        .Select((change, index) => (Change: IsBehindNothing(change, text) ? new TextChange(change.Span, change.NewText!.TrimStart(',', ' ')) : change, index))
        .OrderBy(it => it.Change.Span.Start).ThenBy(it => it.Change.Span.End).ThenBy(it => it.index)
        .Select(it => it.Change));

    /// <summary>Whether something is added with a comma behind the only element of a list, which is removed.</summary>
    private bool IsBehindNothing(TextChange added, SourceText text)
    {
        if (!added.Span.IsEmpty || added.NewText?.StartsWith(",", StringComparison.Ordinal) != true || changes.Find(other => other.NewText?.Length == 0 && other.Span.End == added.Span.Start) is not { Span.IsEmpty: false } removed)
            return false;
        var before = removed.Span.Start - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
            before--;
        return text[before] is '{' or '[' or '(';
    }

    /// <summary>Two that are only added in one place stand there one after the other.</summary>
    private static bool Overlap(TextSpan one, TextSpan other) => one.OverlapsWith(other) || (one.IsEmpty != other.IsEmpty && one.IntersectsWith(other) && IsInside(one.IsEmpty ? one.Start : other.Start, one.IsEmpty ? other : one));

    private static bool IsInside(int position, TextSpan span) => position > span.Start && position < span.End;
}
