using Kubewright.Analyzers.Fixing;
using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Editing;

/// <summary>The correction that a diagnostic carries, as changes of C#.</summary>
/// <param name="Title">What people choose it by.</param>
/// <param name="Changes">The changes, for each file; all of them or none.</param>
internal sealed record CodeFix(string Title, IReadOnlyList<FileChanges> Changes)
{
    /// <summary>Reads it; <see langword="null"/> where the diagnostic has none, or none that C# can say.</summary>
    public static async Task<CodeFix?> ReadAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(PlacedFixText.Property, out var text) || text is null)
            return null;
        var fix = PlacedFixText.Read(text);
        if (await CodeFiles.OpenAsync(document, fix, cancellationToken).ConfigureAwait(false) is not { } files)
            return null;
        return Write(fix, new CodeEdit(files)) is { Count: > 0 } changes ? new CodeFix(fix.Title, changes) : null;
    }

    private static List<FileChanges>? Write(PlacedFix fix, CodeEdit code)
    {
        var changes = new List<FileChanges>();
        foreach (var edit in fix.Edits.OrderBy(edit => edit.Action == EditAction.Remove))
        {
            if (code.Of(edit) is not { } change)
                return null;
            changes.Add(change);
        }

        return changes;
    }
}
