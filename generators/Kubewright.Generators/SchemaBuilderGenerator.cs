using System.Collections.Immutable;
using System.Text;
using Kubewright.Generators.Catalog;
using Kubewright.Generators.Emission;
using Kubewright.Generators.Facts;
using Kubewright.Generators.Official;
using Kubewright.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Generators;

/// <summary>Turns schema files into fluent builders, classes of constants and models.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaBuilderGenerator : IIncrementalGenerator
{
    private static readonly Encoding WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SchemaFile.From(pair.Left, pair.Right.GetOptions(pair.Left)));
        var parsed = files.Where(static file => file is { IsDocumentation: false })
            .Select(static (file, cancellation) => SchemaDocuments.Read(file!.Text, file.Namespace, cancellation))
            .WithTrackingName(TrackingNames.Parsed);
        var documents = parsed.Select(static (document, _) => document.Facts).WithTrackingName(TrackingNames.Documents).Collect()
            .Select(static (all, _) => all.OrderBy(d => d.Path, StringComparer.Ordinal).ToEquatableArray()).WithTrackingName(TrackingNames.AllDocuments);
        var texts = files.Where(static file => file is { IsDocumentation: true })
            .Select(static (file, cancellation) => DocumentationFiles.Read(file!.Text, cancellation)).Collect()
            .Select(static (all, _) => all.OrderBy(d => d.Path, StringComparer.Ordinal).ToEquatableArray()).WithTrackingName(TrackingNames.Documentation);
        var models = context.MetadataReferencesProvider.Where(static reference => reference is PortableExecutableReference).Collect()
            .Select(static (references, cancellation) => OfficialModels.Read(references, cancellation)).WithTrackingName(TrackingNames.OfficialModels);
        var catalog = documents.Combine(models).Combine(texts)
            .Select(static (input, cancellation) => CatalogBuilder.Build(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(TrackingNames.Catalog);
        var problems = catalog.Select(static (all, _) => all.Problems).Combine(parsed.Collect())
            .Select(static (input, _) => Problems.Locate(input.Left, input.Right)).WithTrackingName(TrackingNames.Problems);

        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Builders).WithTrackingName(TrackingNames.Builders), static (output, builder) =>
            AddSource(output, HintNames.Of(builder), BuilderEmitter.Write(builder)));
        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Enumerations).WithTrackingName(TrackingNames.Enumerations), static (output, enumeration) =>
            AddSource(output, HintNames.Of(enumeration), EnumerationEmitter.Write(enumeration)));
        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Models).WithTrackingName(TrackingNames.Models), static (output, model) =>
            AddSource(output, HintNames.Of(model), ModelEmitter.Write(model)));
        context.RegisterSourceOutput(problems, static (output, found) => Problems.Report(output, found));
    }

    private static void AddSource(SourceProductionContext output, string hintName, string source) =>
        output.AddSource(hintName, SourceText.From(source, WithoutMark));
}
