using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>What a build gives analyzers beside the code: files, what it says of them, and <c>.editorconfig</c>s.</summary>
internal sealed class BuildFiles
{
    private readonly List<AdditionalText> files = [];
    private readonly Dictionary<string, Dictionary<string, string>> metadata = new(StringComparer.Ordinal);

    public BuildFiles Add(string path, string text, params (string Name, string Value)[] ofFile)
    {
        files.Add(new File(path, text));
        metadata[path] = ofFile.ToDictionary(pair => "build_metadata.AdditionalFiles." + pair.Name, pair => pair.Value, AnalyzerConfigOptions.KeyComparer);
        return this;
    }

    public BuildFiles AddManifest(string path, string text) => Add(path, text, ("KubewrightManifest", "true"));

    /// <summary>What the analyzer says of the files and of C#, with places.</summary>
    public async Task<string[]> AnalyzeAsync(string source = "")
    {
        var compilation = Compiler.Compile(source);
        var analyzed = compilation.WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions([.. files], new Provider(metadata)));
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText content = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }

    private sealed class Provider(Dictionary<string, Dictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new([]);

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(metadata[textFile.Path]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
