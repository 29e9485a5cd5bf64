using System.Collections.Immutable;
using System.Composition;
using Kubewright.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the corrections that findings carry, for manifests written in C#.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <summary>Any rule may know how to correct what it finds.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Rules.RuleSet.All.Rules.Select(rule => rule.Id).OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Corrects all that a rule finds in a file at once; what must be changed in another file is left to one at a time.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var changes = new TextChanges();
        foreach (var diagnostic in diagnostics)
        {
            if (await CodeFix.ReadAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix && fix.Changes.All(change => change.File.Document.Id == document.Id))
                changes.TryAdd([.. fix.Changes.SelectMany(change => change.Changes)]);
        }

        return document.WithText(changes.Apply(await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false)));
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await CodeFix.ReadAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix && Apply(fix, context.Document.Project.Solution) is { } changed)
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(changed), diagnostic.Id), diagnostic);
        }
    }

    private static Solution? Apply(CodeFix fix, Solution solution)
    {
        foreach (var file in fix.Changes.GroupBy(change => change.File.Document.Id))
        {
            var changes = new TextChanges();
            if (!file.All(change => changes.TryAdd(change.Changes)))
                return null;
            solution = solution.WithDocumentText(file.Key, changes.Apply(file.First().File.Text));
        }

        return solution;
    }
}
