using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Benchmarks.Generation;

/// <summary>Schemas as a project hands them to the compiler.</summary>
internal sealed record SchemaFiles(ImmutableArray<AdditionalText> Texts, AnalyzerConfigOptionsProvider Options)
{
    /// <summary>All schemas of the repository.</summary>
    public const string Bundled = "bundled";

    /// <summary>The CustomResourceDefinitions of Kubeflow, JobSet and Kueue as they are released.</summary>
    public const string Definitions = "definitions";

    /// <summary>The folder of those definitions, or <see langword="null"/> in a clone that has none beside it.</summary>
    public static string? DefinitionFolder => Repository.PathOf("../shared/upstream/crds") is var path && Directory.Exists(path) ? path : null;

    public static SchemaFiles Read(string set) => set == Definitions ? ReadDefinitions() : ReadBundled();

    private static SchemaFiles ReadDefinitions() => new(
        [.. Directory.EnumerateFiles(DefinitionFolder!, "*.yaml").Order(StringComparer.Ordinal).Select(path => new SchemaText(path))],
        new OptionsOfFiles());

    private static SchemaFiles ReadBundled() => new(
        [.. Directory.EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "sources.json")
            .Order(StringComparer.Ordinal)
            .Select(path => new SchemaText(path))],
        new OptionsOfFiles());

    private sealed class SchemaText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream, Encoding.UTF8);
        }
    }

    private sealed class OptionsOfFiles : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions None = new Values([]);
        private static readonly AnalyzerConfigOptions Documentation = new Values(new() { ["build_metadata.AdditionalFiles.KubewrightSchema"] = "documentation" });

        private static readonly AnalyzerConfigOptions Schema = new Values(new()
        {
            ["build_metadata.AdditionalFiles.KubewrightSchema"] = "true",
            ["build_metadata.AdditionalFiles.KubewrightNamespace"] = "Kubewright",
        });

        private static readonly AnalyzerConfigOptions Definition = new Values(new()
        {
            ["build_metadata.AdditionalFiles.KubewrightSchema"] = "definitions",
            ["build_metadata.AdditionalFiles.KubewrightNamespace"] = "Kubeflow",
        });

        public override AnalyzerConfigOptions GlobalOptions => None;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            Path.GetExtension(textFile.Path) == ".yaml" ? Definition : Path.GetFileName(textFile.Path) == "docs.json" ? Documentation : Schema;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
