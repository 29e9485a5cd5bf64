using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>A way to correct what a rule finds.</summary>
/// <param name="Key">What it is called where all diagnostics of a kind are corrected at once.</param>
/// <param name="Apply">The edit at a place; <see langword="null"/> where it does not apply.</param>
internal sealed record Correction(string Key, Func<Place, Edit?> Apply);

/// <summary>An edit of a file.</summary>
/// <param name="Title">What people choose it by.</param>
/// <param name="Changes">The changes of the text.</param>
internal sealed record Edit(string Title, IReadOnlyList<TextChange> Changes)
{
    /// <summary>An edit of one object; <see langword="null"/> where there is none.</summary>
    public static Edit? Of(string title, IReadOnlyList<TextChange>? changes) => changes is null ? null : new Edit(title, changes);
}
