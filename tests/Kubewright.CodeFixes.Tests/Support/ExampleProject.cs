using Kubewright.Analyzers;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>A project with a file for each of many examples of rules, so that all are compiled and analyzed at once.</summary>
internal sealed class ExampleProject
{
    private const string Head = "using System.Collections.Generic;\nusing Kubewright;\nusing Kubewright.Models;\nusing k8s.Models;\n\n";

    private readonly Dictionary<string, Rule> rules = [];

    /// <summary>The project with the files that were added.</summary>
    public Project Project { get; set; } = Editor.Project();

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name, and that of the class in it.</param>
    /// <param name="rule">The rule that it is an example of: it is on, and has the settings that its page names.</param>
    /// <param name="set">An expression that makes a set.</param>
    public Document Add(string name, Rule rule, string set)
    {
        var document = Project.AddDocument(name, SourceText.From($"{Head}public static class {name}\n{{\n    public static ManifestSet Create() => {set};\n}}\n"), filePath: name);
        rules.Add(name, rule);
        Project = document.Project;
        return document;
    }

    /// <summary>What the compiler says against the files, by their names.</summary>
    public async Task<ILookup<string?, Diagnostic>> ErrorsAsync() =>
        (await Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath);

    /// <summary>What the analyzer says, by the names of the files.</summary>
    public async Task<ILookup<string, Diagnostic>> AnalyzeAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new RulesOfFiles(rules)));
        var settings = rules.ToDictionary(file => file.Key, file => Settings(file.Value));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new SettingsOfFiles(settings)), (problem, _, _) => throw new InvalidOperationException("The analyzer failed.", problem), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return (await compilation.WithAnalyzers([new ManifestAnalyzer()], options).GetAnalyzerDiagnosticsAsync()).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }

    private static IReadOnlyDictionary<string, string> Settings(Rule rule) => rule.Documentation!.Settings.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());

    /// <summary>Turns on the rule that an example is for.</summary>
    private sealed class RulesOfFiles(IReadOnlyDictionary<string, Rule> rules) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Warn;
            return rules.TryGetValue(tree.FilePath, out var rule) && rule.Id == diagnosticId;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
