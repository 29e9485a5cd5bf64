using Kubewright.Analyzers.Fixing;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Reading;

/// <summary>The files that a fix speaks of.</summary>
internal sealed class CodeFiles
{
    private readonly CodeFile home;
    private readonly Dictionary<string, CodeFile> others;

    private CodeFiles(CodeFile home, Dictionary<string, CodeFile> others)
    {
        this.home = home;
        this.others = others;
    }

    /// <summary>Opens them.</summary>
    /// <param name="home">The document that the diagnostic is in.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="null"/> where the document is no C#.</returns>
    public static async Task<CodeFiles?> OpenAsync(Document home, PlacedFix fix, CancellationToken cancellationToken)
    {
        if (await CodeFile.OpenAsync(home, cancellationToken).ConfigureAwait(false) is not { } opened)
            return null;
        var others = new Dictionary<string, CodeFile>(StringComparer.Ordinal);
        foreach (var path in fix.Edits.SelectMany(Places).Select(place => place.File).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (home.Project.Documents.FirstOrDefault(document => document.FilePath == path) is { } document && await CodeFile.OpenAsync(document, cancellationToken).ConfigureAwait(false) is { } other)
                others.Add(path, other);
        }

        return new CodeFiles(opened, others);
    }

    /// <summary>The file of a place; <see langword="null"/> where the project has none.</summary>
    public CodeFile? Find(TextPlace place) => place.File is null ? home : others.TryGetValue(place.File, out var other) ? other : null;

    private static IEnumerable<TextPlace> Places(PlacedEdit edit) =>
        edit.Target.Select(step => step.Place).Concat([edit.Old, edit.Key]).OfType<TextPlace>();
}
