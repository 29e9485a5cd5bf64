using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Generators.Tests.Support;

/// <summary>The metadata of additional files, as MSBuild hands it to the compiler.</summary>
internal sealed class SchemaOptions : AnalyzerConfigOptionsProvider
{
    /// <summary>A project's name that is no namespace as it is.</summary>
    public const string RootNamespace = "my-app";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new() { ["build_property.RootNamespace"] = RootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SchemaText schema
        ? new Options(new()
        {
            ["build_metadata.AdditionalFiles.KubewrightSchema"] = schema.Use,
            ["build_metadata.AdditionalFiles.KubewrightNamespace"] = schema.Namespace,
            ["build_metadata.AdditionalFiles.KubewrightKinds"] = schema.Kinds,
            ["build_metadata.AdditionalFiles.KubewrightVersions"] = schema.Versions,
        })
        : GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
