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
            .Select(static (pair, _) => SchemaFile.From(pair.Left, pair.Right));
        var parsed = files.Where(static file => file is { Use: SchemaUse.Distilled })
            .Select(static (file, cancellation) => SchemaDocuments.Read(file!.Text, file.Selection.Namespace, cancellation))
            .WithTrackingName(TrackingNames.Parsed);
        var documents = parsed.Select(static (document, _) => document.Facts).WithTrackingName(TrackingNames.Documents).Collect()
            .Select(static (all, _) => all.OrderBy(d => d.Path, StringComparer.Ordinal).ToEquatableArray()).WithTrackingName(TrackingNames.AllDocuments);
        var texts = files.Where(static file => file is { Use: SchemaUse.Documentation })
            .Select(static (file, cancellation) => DocumentationFiles.Read(file!.Text, cancellation)).Collect()
            .Select(static (all, _) => all.OrderBy(d => d.Path, StringComparer.Ordinal).ToEquatableArray()).WithTrackingName(TrackingNames.Documentation);
        var definitionFiles = files.Where(static file => file is { Use: SchemaUse.Definitions });
        var definitions = definitionFiles.Combine(definitionFiles.Collect().Select(DefinitionFiles.ReadAll))
            .Select(static (input, cancellation) => DefinitionFiles.Read(input.Left!, cancellation))
            .WithTrackingName(TrackingNames.Definitions);
        var custom = definitions.Select(static (found, _) => found.File).WithTrackingName(TrackingNames.DefinitionFiles).Collect()
            .Select(static (all, cancellation) => CustomKinds.Combine(all.OrderBy(d => d.Path, StringComparer.Ordinal).ToEquatableArray(), cancellation))
            .WithTrackingName(TrackingNames.CustomSchemas);
        var uses = files.Collect().Select(static (all, _) => new SchemaUses(all.Any(static f => f is { Use: SchemaUse.Distilled }), all.Any(static f => f is { Use: SchemaUse.Definitions })));
        var references = context.MetadataReferencesProvider.Where(ReferencedTypes.MayHave).Collect().Select(static (all, _) => all.ToArray()).Combine(uses)
            .Select(static (input, cancellation) => ReferencedTypes.Read(input.Left, input.Right, cancellation))
            .WithTrackingName(TrackingNames.ReferencedTypes);
        var schemas = documents.Combine(custom).Select(static (pair, _) => new AllSchemas(pair.Left, pair.Right));
        var catalog = schemas.Combine(references.Combine(texts).Select(static (pair, _) => new SchemaSurroundings(pair.Left, pair.Right)))
            .Select(static (input, cancellation) => CatalogBuilder.Build(input.Left, input.Right, cancellation))
            .WithTrackingName(TrackingNames.Catalog);
        var places = parsed.Collect().Select(static (all, _) => all.ToEquatableArray()).Combine(definitions.Collect().Select(static (all, _) => all.ToEquatableArray()))
            .Select(static (pair, _) => new SchemaPlaces(pair.Left, pair.Right));
        var problems = catalog.Select(static (all, _) => all.Problems).Combine(places)
            .Select(static (input, _) => Problems.Locate(input.Left, input.Right.Documents, input.Right.Definitions)).WithTrackingName(TrackingNames.Problems);

        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Builders).WithTrackingName(TrackingNames.Builders), static (output, builder) =>
            AddSource(output, HintNames.Of(builder), BuilderEmitter.Write(builder)));
        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Enumerations).WithTrackingName(TrackingNames.Enumerations), static (output, enumeration) =>
            AddSource(output, HintNames.Of(enumeration), EnumerationEmitter.Write(enumeration)));
        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Models).WithTrackingName(TrackingNames.Models), static (output, model) =>
            AddSource(output, HintNames.Of(model), ModelEmitter.Write(model)));
        context.RegisterSourceOutput(catalog.SelectMany(static (all, _) => all.Definitions).WithTrackingName(TrackingNames.DefinitionTexts), static (output, definition) =>
            AddSource(output, HintNames.Of(definition), DefinitionEmitter.Write(definition)));
        context.RegisterSourceOutput(problems, static (output, found) => Problems.Report(output, found));
    }

    private static void AddSource(SourceProductionContext output, string hintName, string source) =>
        output.AddSource(hintName, SourceText.From(source, WithoutMark));
}
