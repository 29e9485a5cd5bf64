using Kubewright.Schemas;

namespace Kubewright.Cli.Importing;

/// <summary>Makes distilled documents of upstream ones.</summary>
internal sealed class SchemaImporter
{
    /// <summary>What this run made, by full path, so that a later import refers to it before it is written.</summary>
    private readonly Dictionary<string, SchemaDocument> made = new(StringComparer.Ordinal);

    /// <summary>Makes a document in memory.</summary>
    internal ImportResult Import(ImportRequest request)
    {
        var files = request.Sources.SelectMany(SourceFile.ReadAll).ToList();
        var openApi = new OpenApiDistiller();
        foreach (var file in files)
        {
            foreach (var document in file.Documents)
            {
                if (SchemaReader.IsOpenApi(document))
                    openApi.Add(document);
                else
                    throw new ManifestFormatException("This is neither an OpenAPI document nor a CustomResourceDefinition. (at /)", document.Origin);
            }
        }

        var sources = files.Select(file => new SchemaSource(file.Name, request.SourceVersion, file.Sha256));
        var result = new SchemaDocument(request.Title, request.Version, sources, openApi.Components);
        made[Path.GetFullPath(request.Output)] = result;
        var kinds = result.Kinds.Count();
        return new ImportResult(request.Output, SchemaWriter.Write(result), kinds, result.Components.Count - kinds, new ImportReport());
    }
}
