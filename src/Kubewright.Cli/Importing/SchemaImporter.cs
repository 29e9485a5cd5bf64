using System.Runtime.CompilerServices;
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
        var report = new ImportReport(request.Title);
        var openApi = new OpenApiDistiller();
        var definitions = new CustomResourceReader();
        var resources = new List<CustomResource>();
        foreach (var document in files.SelectMany(file => file.Documents))
        {
            if (SchemaReader.IsOpenApi(document))
                openApi.Add(document);
            else if (CustomResourceReader.IsDefinition(document))
                resources.AddRange(Current(definitions.Read(document), report));
            else
                throw new ManifestFormatException("This is neither an OpenAPI document nor a CustomResourceDefinition. (at /)", document.Origin);
        }

        // NJsonSchema works by reflection, for which the native tool has no code.
        if (RuntimeFeature.IsDynamicCodeSupported)
            files.ForEach(SecondReader.Check);
        var distiller = new CustomResourceDistiller(Library(request), report.Add);
        var sources = files.Select(file => new SchemaSource(file.Name, request.SourceVersion, file.Sha256));
        var components = openApi.Components.Concat(distiller.Distil(resources)).ToList();
        CheckKinds(components);
        var result = new SchemaDocument(request.Title, request.Version, sources, components);
        made[Path.GetFullPath(request.Output)] = result;
        var kinds = result.Kinds.Count();
        return new ImportResult(request.Output, SchemaWriter.Write(result), kinds, result.Components.Count - kinds, report);
    }

    /// <summary>Finds kinds that an OpenAPI document and a CustomResourceDefinition both define.</summary>
    private static void CheckKinds(List<SchemaComponent> components)
    {
        var kinds = new Dictionary<GroupVersionKind, SchemaComponent>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in components)
        {
            foreach (var kind in component.Schema.GroupVersionKinds)
            {
                if (!kinds.TryAdd(kind, component))
                    throw new ManifestFormatException($"'{kind}' is defined in {kinds[kind].Origin} already; import one of the two. (at /)", component.Origin);
            }

            if (!names.Add(component.Name))
                throw new ManifestFormatException($"The type '{component.Name}' is defined twice. (at /)", component.Origin);
        }
    }

    /// <summary>New manifests are not written against a deprecated version when there is another.</summary>
    private static IEnumerable<CustomResource> Current(IReadOnlyList<CustomResource> versions, ImportReport report)
    {
        var isCurrent = versions.ToLookup(version => !version.Resource.IsDeprecated || versions.All(other => other.Kind.Kind != version.Kind.Kind || other.Resource.IsDeprecated));
        foreach (var deprecated in isCurrent[false])
            report.LeaveOut(deprecated.Kind);
        return isCurrent[true];
    }

    private SchemaLibrary Library(ImportRequest request)
    {
        var library = new SchemaLibrary();
        var folder = Path.GetDirectoryName(Path.GetFullPath(request.Output))!;
        foreach (var file in request.ReferTo.DistinctBy(Path.GetFullPath))
        {
            if (!made.TryGetValue(Path.GetFullPath(file), out var document))
                document = new SchemaReader().ReadDocument(JsonReader.Read(File.ReadAllText(file), file));
            library.Add(Path.GetRelativePath(folder, Path.GetFullPath(file)).Replace('\\', '/'), document);
        }

        return library;
    }
}
