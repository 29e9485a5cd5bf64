using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Generators.Reading;

/// <summary>What a schema file is to the project that names it.</summary>
internal enum SchemaUse
{
    /// <summary>A distilled document: builders of everything in it.</summary>
    Distilled,

    /// <summary>Lines of documentation for distilled documents.</summary>
    Documentation,

    /// <summary>A user's own CustomResourceDefinitions or OpenAPI document.</summary>
    Definitions,
}

/// <summary>An additional file that the project names as a schema, or as documentation of one.</summary>
internal sealed record SchemaFile(AdditionalText Text, SchemaUse Use, SelectionFacts Selection)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";
    private static readonly char[] Separators = [',', ';', ' '];

    public static SchemaFile? From(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(text);
        SchemaUse? use = Value(options, Metadata + "KubewrightSchema").ToLowerInvariant() switch
        {
            "true" => SchemaUse.Distilled,
            "documentation" => SchemaUse.Documentation,
            "definitions" => SchemaUse.Definitions,
            _ => null,
        };
        if (use is null)
            return null;
        var @namespace = Value(options, Metadata + "KubewrightNamespace").Trim();
        var isGiven = @namespace.Length > 0;
        if (!isGiven)
            @namespace = use == SchemaUse.Definitions ? Namespaces.From(Value(provider.GlobalOptions, "build_property.RootNamespace")) : "Kubewright";
        return new SchemaFile(text, use.Value, new SelectionFacts(@namespace, isGiven, Values(options, "KubewrightKinds"), Values(options, "KubewrightVersions")));
    }

    private static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : "";

    private static EquatableArray<string> Values(AnalyzerConfigOptions options, string name) =>
        Value(options, Metadata + name).Split(Separators, StringSplitOptions.RemoveEmptyEntries).OrderBy(value => value, StringComparer.Ordinal).ToEquatableArray();
}
