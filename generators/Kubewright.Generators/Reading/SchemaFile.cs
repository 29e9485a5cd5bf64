using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Generators.Reading;

/// <summary>An additional file that the project names as a schema, or as documentation of one.</summary>
internal sealed record SchemaFile(AdditionalText Text, string Namespace, bool IsDocumentation)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static SchemaFile? From(AdditionalText text, AnalyzerConfigOptions options)
    {
        options.TryGetValue(Metadata + "KubewrightSchema", out var use);
        options.TryGetValue(Metadata + "KubewrightNamespace", out var @namespace);
        return use?.ToLowerInvariant() switch
        {
            "true" => new SchemaFile(text, string.IsNullOrWhiteSpace(@namespace) ? "Kubewright" : @namespace!, false),
            "documentation" => new SchemaFile(text, "", true),
            _ => null,
        };
    }
}
