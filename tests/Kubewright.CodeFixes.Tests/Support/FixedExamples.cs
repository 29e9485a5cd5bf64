using Kubewright.Analyzers;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>The bad example of every rule as programs: analyzed, corrected, and analyzed again.</summary>
public sealed class FixedExamples : IAsyncLifetime
{
    private const string Head = "using System.Collections.Generic;\nusing Kubewright;\nusing Kubewright.Models;\nusing k8s.Models;\n\n";

    private readonly Dictionary<string, Example> examples = [];

    /// <summary>What became of an example; <see langword="null"/> where it cannot be said in C# or nothing in it knows how to be corrected.</summary>
    public Example? Find(string name) => examples.GetValueOrDefault(name);

    public IEnumerable<Example> All => examples.Values;

    public static string NameOf(string rule, string frontEnd) => rule + frontEnd;

    public async Task InitializeAsync()
    {
        var project = Editor.Project();
        var programs = new Programs((await project.GetCompilationAsync())!);
        foreach (var rule in Kubewright.Rules.RuleSet.All.Rules.Where(rule => rule.Documentation is { Bad.Length: > 0 }))
        {
            var manifests = YamlReader.ReadAll(rule.Documentation!.Bad);
            project = Add(project, rule, "Builders", programs.Builders(manifests));
            project = Add(project, rule, "Models", programs.Models(manifests));
        }

        var before = await AnalyzeAsync(project);
        var changed = project;
        foreach (var (name, example) in examples.ToList())
        {
            var document = project.GetDocument(example.Document)!;
            example.Before = before[name];
            example.Fixable = [.. example.Before.Where(diagnostic => diagnostic.Id == example.Rule.Id && diagnostic.Properties.ContainsKey("fix"))];
            if (example.Fixable.Count == 0)
                examples.Remove(name);
            else if (await FixAsync(document, example) is { } text)
                changed = changed.GetDocument(example.Document)!.WithText(text).Project;
        }

        var after = await AnalyzeAsync(changed);
        var compilation = (await changed.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath);
        foreach (var (name, example) in examples)
        {
            example.After = after[name];
            example.Errors = [.. errors[name]];
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private Project Add(Project project, Rule rule, string frontEnd, IReadOnlyList<string>? manifests)
    {
        if (manifests is null)
            return project;
        var name = NameOf(rule.Id, frontEnd);
        var source = $"{Head}public static class {name}\n{{\n    public static ManifestSet Create() => new()\n    {{\n        {string.Join(",\n        ", manifests)},\n    }};\n}}\n";
        var document = project.AddDocument(name, SourceText.From(source), filePath: name);
        examples.Add(name, new Example(rule, document.Id, source));
        return document.Project;
    }

    private static async Task<SourceText?> FixAsync(Document document, Example example)
    {
        CodeAction? offered = null;
        foreach (var diagnostic in example.Fixable)
            offered ??= await Analysis.OfferedAsync(document, diagnostic);
        if (offered is null)
            return null;
        var text = await (await Analysis.FixAllAsync(document, example.Rule.Id, offered, example.Fixable)).GetTextAsync();
        example.Fixed = text.ToString();
        return text;
    }

    private async Task<ILookup<string, Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new RulesOfFiles(examples)));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new SettingsOfFiles(examples.ToDictionary(example => example.Key, example => example.Value.Settings))), (problem, _, _) => throw new InvalidOperationException("The analyzer failed.", problem), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return (await compilation.WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync()).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }

    /// <summary>One example in one front end.</summary>
    public sealed class Example(Rule rule, DocumentId document, string source)
    {
        public Rule Rule { get; } = rule;

        public DocumentId Document { get; } = document;

        public string Source { get; } = source;

        /// <summary>The program afterwards; <see langword="null"/> where no correction is offered.</summary>
        public string? Fixed { get; set; }

        public IReadOnlyList<Diagnostic> Fixable { get; set; } = [];

        public IEnumerable<Diagnostic> Before { get; set; } = [];

        public IEnumerable<Diagnostic> After { get; set; } = [];

        public IReadOnlyList<Diagnostic> Errors { get; set; } = [];

        /// <summary>The settings under which the example is meant.</summary>
        public IReadOnlyDictionary<string, string> Settings { get; } = rule.Documentation!.Settings.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
    }

    /// <summary>Turns on the rule that an example is for.</summary>
    private sealed class RulesOfFiles(IReadOnlyDictionary<string, Example> examples) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return examples.TryGetValue(tree.FilePath, out var example) && example.Rule.Id == diagnosticId;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
