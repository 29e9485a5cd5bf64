using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>Compares what the analyzer says with what it should say.</summary>
internal static class Verify
{
    /// <summary>Checks a program in <see cref="Markup"/>: the rules named are reported at these spans and nowhere else. Other rules are looked at only where none is named.</summary>
    public static async Task ReportsAsync(string markup, params string[] rules)
    {
        var program = Markup.Parse(markup);
        var watched = rules.Concat(program.Expected.Select(place => place.Rule)).ToHashSet();
        var compilation = Compiler.Compile(program.Source);
        var diagnostics = await Compiler.AnalyzeAsync(compilation);
        var found = diagnostics.Where(diagnostic => watched.Count == 0 || watched.Contains(diagnostic.Id)).ToList();
        var expected = program.Expected.Select(place => $"{place.Rule} {program.Source.Substring(place.Span.Start, place.Span.Length)} @{place.Span.Start}");
        var actual = found.Select(diagnostic => $"{diagnostic.Id} {Text(diagnostic)} @{diagnostic.Location.SourceSpan.Start}");
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    /// <summary>Checks that nothing at all is reported.</summary>
    public static async Task IsSilentAsync(string source)
    {
        var diagnostics = await Compiler.AnalyzeAsync(Compiler.Compile(source));
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics));
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
