using Kubewright.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>Analyzes a file, and corrects what a rule finds in it.</summary>
internal static class Analysis
{
    /// <summary>What all rules find, one that is off by default among them.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(Document document, string rule)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create(rule, ReportDiagnostic.Warn)]));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new Settings(("kubewright.profile", "eks"))), (problem, _, _) => throw new InvalidOperationException("The analyzer failed.", problem), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The correction that is offered for a diagnostic.</summary>
    public static async Task<CodeAction?> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered ??= action, default));
        return offered;
    }

    /// <summary>Corrects all that is found, as "fix all in document" does.</summary>
    public static async Task<Document> FixAllAsync(Document document, string rule, CodeAction offered, IReadOnlyList<Diagnostic> found)
    {
        var provider = new ManifestCodeFixProvider();
        var context = new FixAllContext(document, provider, FixAllScope.Document, offered.EquivalenceKey, [rule], new Found(found), default);
        return await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!, document);
    }

    /// <summary>The file after a correction.</summary>
    public static async Task<Document> ApplyAsync(CodeAction action, Document document) =>
        Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution.GetDocument(document.Id)!;

    /// <summary>The diagnostics that were found, for whoever fixes all of them.</summary>
    private sealed class Found(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
