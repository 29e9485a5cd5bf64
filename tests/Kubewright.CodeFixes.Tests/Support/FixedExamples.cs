using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>The bad example of every rule as programs: analyzed, corrected, and analyzed again.</summary>
public sealed class FixedExamples : IAsyncLifetime
{
    private readonly ExampleProject examplesProject = new();
    private readonly Dictionary<string, Example> examples = [];

    /// <summary>Those in which something knows how to be corrected.</summary>
    public IEnumerable<Example> All => examples.Values;

    /// <summary>What became of an example; <see langword="null"/> where it cannot be said in C# or nothing in it knows how to be corrected.</summary>
    public Example? Find(string name) => examples.GetValueOrDefault(name);

    public static string NameOf(string rule, string frontEnd) => rule + frontEnd;

    public async Task InitializeAsync()
    {
        var programs = new Programs((await examplesProject.Project.GetCompilationAsync())!);
        foreach (var rule in Kubewright.Rules.RuleSet.All.Rules.Where(rule => rule.Documentation is { Bad.Length: > 0 }))
        {
            var manifests = YamlReader.ReadAll(rule.Documentation!.Bad);
            Add(rule, "Builders", programs.Builders(manifests)?.Select(creation => creation.ToString()));
            Add(rule, "Models", programs.Models(manifests));
        }

        var before = await examplesProject.AnalyzeAsync();
        var changed = examplesProject.Project;
        foreach (var (name, example) in examples.ToList())
        {
            example.Before = before[name];
            example.Fixable = [.. example.Before.Where(diagnostic => diagnostic.Id == example.Rule.Id && diagnostic.Properties.ContainsKey("fix"))];
            if (example.Fixable.Count == 0)
                examples.Remove(name);
            else if (await FixAsync(examplesProject.Project.GetDocument(example.Document)!, example) is { } text)
                changed = changed.GetDocument(example.Document)!.WithText(text).Project;
        }

        examplesProject.Project = changed;
        var after = await examplesProject.AnalyzeAsync();
        var errors = await examplesProject.ErrorsAsync();
        foreach (var (name, example) in examples)
        {
            example.After = after[name];
            example.Errors = [.. errors[name]];
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private void Add(Rule rule, string frontEnd, IEnumerable<string>? manifests)
    {
        if (manifests is null)
            return;
        var set = $"new()\n    {{\n        {string.Join(",\n        ", manifests)},\n    }}";
        examples.Add(NameOf(rule.Id, frontEnd), new Example(rule, examplesProject.Add(NameOf(rule.Id, frontEnd), rule, set).Id, set));
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
    }
}
