using Kubewright.Analyzers.Settings;
using Kubewright.Analyzers.Tests.Support;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Reporting;

/// <summary>A build shows no suggestions, so that the rules which make them need not look; an editor shows them.</summary>
public sealed class SuggestionTests
{
    private const string Suggestion = "KW2064";
    private const string Warning = "KW2020";

    private static readonly CSharpCompilation Compilation = Compiler.Compile("class C { }");

    [Fact]
    public void Suggests_in_an_editor() => Assert.True(IsOn(Suggestion, DiagnosticSeverity.Hidden));

    [Fact]
    public void Is_off_where_nobody_hears_of_it()
    {
        Assert.False(IsOn(Suggestion, DiagnosticSeverity.Warning));
        Assert.True(IsOn(Warning, DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Warn, true)]
    [InlineData(ReportDiagnostic.Error, true)]
    [InlineData(ReportDiagnostic.Info, false)]
    [InlineData(ReportDiagnostic.Suppress, false)]
    public void Is_on_where_it_is_made_a_warning(ReportDiagnostic severity, bool isOn) =>
        Assert.Equal(isOn, IsOn(Suggestion, DiagnosticSeverity.Warning, options: Compilation.Options.WithSpecificDiagnosticOptions([new(Suggestion, severity)])));

    [Fact]
    public void Is_on_where_all_of_a_category_is_given_a_severity() =>
        Assert.True(IsOn(Suggestion, DiagnosticSeverity.Warning, new() { ["dotnet_analyzer_diagnostic.category-Reliability.severity"] = "warning" }));

    private static bool IsOn(string rule, DiagnosticSeverity reported, Dictionary<string, string>? editorConfig = null, CSharpCompilationOptions? options = null)
    {
        var compilation = options is null ? Compilation : Compilation.WithOptions(options);
        var settings = new CompilationSettings(
            compilation, new AnalyzerOptions([], new Provider(new Values(editorConfig ?? []))), () => SchemaCatalog.BuiltIn, reported, CancellationToken.None);
        return settings.For(compilation.SyntaxTrees.Last()).Rules.IsOn(rule);
    }

    private sealed class Provider(Values values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => values;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
