using System.Collections.Immutable;
using System.Composition;
using Kubewright.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers corrections of what the rules find in manifests written in C#.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => CorrectionTable.RuleIds;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var place = await Place.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (place is null)
                continue;
            foreach (var correction in CorrectionTable.Of(diagnostic.Id))
            {
                if (correction.Apply(place) is not { Changes.Count: > 0 } edit)
                    continue;
                var changed = context.Document.WithText(place.Text.WithChanges(edit.Changes));
                context.RegisterCodeFix(CodeAction.Create(edit.Title, _ => Task.FromResult(changed), correction.Key), diagnostic);
            }
        }
    }
}
