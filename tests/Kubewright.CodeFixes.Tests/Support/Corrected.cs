using System.Collections.Immutable;
using Kubewright.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>Analyzes a file and corrects all that a rule finds in it, as "fix all in document" does.</summary>
internal static class Corrected
{
    /// <summary>
    /// Corrects a file, and sees that it compiles before and afterwards, that the rule has nothing to say any more, and that no other rule has that had nothing to say before.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many findings of the rule there are.</param>
    /// <param name="members">The members of a class.</param>
    /// <returns>The file afterwards.</returns>
    public static async Task<string> AllAsync(string rule, int count, string members)
    {
        var document = Editor.Open($"using System.Collections.Generic;\nusing Kubewright;\nusing k8s.Models;\n\npublic static class Manifests\n{{\n{members}\n}}\n");
        Assert.Empty(await Editor.ErrorsAsync(document));
        var before = await FindAsync(document, rule);
        var found = before.Where(diagnostic => diagnostic.Id == rule).ToList();
        Assert.Equal(count, found.Count);
        var changed = await FixAsync(document, rule, found);
        Assert.Empty(await Editor.ErrorsAsync(changed));
        var after = (await FindAsync(changed, rule)).Select(diagnostic => diagnostic.Id).ToHashSet();
        Assert.DoesNotContain(rule, after);
        Assert.Subset(before.Select(diagnostic => diagnostic.Id).ToHashSet(), after);
        return (await changed.GetTextAsync()).ToString();
    }

    private static async Task<Document> FixAsync(Document document, string rule, IReadOnlyList<Diagnostic> found)
    {
        var provider = new ManifestCodeFixProvider();
        CodeAction? offered = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (action, _) => offered ??= action, default));
        Assert.NotNull(offered);
        var context = new FixAllContext(document, provider, FixAllScope.Document, offered.EquivalenceKey, [rule], new Found(found), default);
        var all = await provider.GetFixAllProvider().GetFixAsync(context);
        Assert.NotNull(all);
        var operation = Assert.Single((await all.GetOperationsAsync(default)).OfType<ApplyChangesOperation>());
        return operation.ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(Document document, string rule)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create(rule, ReportDiagnostic.Warn)]));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new Settings(("kubewright.profile", "eks"))), (problem, _, _) => throw new InvalidOperationException("The analyzer failed.", problem), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The diagnostics that were found, for whoever fixes all of them.</summary>
    private sealed class Found(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
