using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>Corrects a place in a file, and sees that both the file and what it becomes compile.</summary>
internal static class Fixed
{
    private const string Head = "using System.Collections.Generic;\nusing Kubewright;\nusing k8s.Models;\n\n";

    /// <summary>What a member becomes.</summary>
    /// <param name="rule">The rule that the diagnostic is of.</param>
    /// <param name="member">A member of a class; <c>{|…|}</c> is around what the diagnostic points at, <c>[|…|]</c> around the other place that it speaks of.</param>
    /// <param name="facts">Facts that the diagnostic carries.</param>
    /// <returns>The member afterwards; <see langword="null"/> where no correction is offered.</returns>
    public static async Task<string?> MemberAsync(string rule, string member, params (string Name, string Value)[] facts)
    {
        var source = $"{Head}public static class Manifests\n{{\n{member}\n}}\n";
        var (clean, place, related) = Marked(source);
        var document = Editor.Open(clean);
        Assert.Empty(await Editor.ErrorsAsync(document));
        if (await ActionAsync(document, rule, place, related, facts) is not { } action)
            return null;
        var changed = await ApplyAsync(action, document);
        Assert.Empty(await Editor.ErrorsAsync(changed));
        var text = (await changed.GetTextAsync()).ToString();
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        return text[(text.IndexOf('{', StringComparison.Ordinal) + 2)..^3];
    }

    private static async Task<CodeAction?> ActionAsync(Document document, string rule, TextSpan place, TextSpan? related, (string Name, string Value)[] facts)
    {
        var tree = (await document.GetSyntaxTreeAsync())!;
        var diagnostic = Diagnostic.Create(
            new DiagnosticDescriptor(rule, "title", "message", "category", DiagnosticSeverity.Warning, isEnabledByDefault: true),
            Location.Create(tree, place),
            related is { } other ? [Location.Create(tree, other)] : [],
            facts.ToImmutableDictionary(fact => fact.Name, fact => (string?)fact.Value));
        CodeAction? offered = null;
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered ??= action, default));
        return offered;
    }

    private static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>());
        return operation.ChangedSolution.GetDocument(document.Id)!;
    }

    private static (string Clean, TextSpan Place, TextSpan? Related) Marked(string source)
    {
        var clean = source.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        return (clean, Span("{|", "|}")!.Value, Span("[|", "|]"));

        TextSpan? Span(string open, string close)
        {
            var start = source.IndexOf(open, StringComparison.Ordinal);
            return start < 0 ? null : TextSpan.FromBounds(Position(start), Position(source.IndexOf(close, StringComparison.Ordinal)));
        }

        int Position(int marked) => marked - (2 * new[] { "{|", "|}", "[|", "|]" }.Count(mark => source.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && at < marked));
    }
}
