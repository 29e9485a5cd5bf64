using Kubewright.Generators.Facts;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Reading;

/// <summary>The first step for a user's own file: CustomResourceDefinitions or an OpenAPI document to kinds, and what is wrong with it to problems at its lines.</summary>
internal sealed class Definitions
{
    private readonly string path;
    private readonly SelectionFacts selection;
    private readonly CustomResourceReader reader = new(withDescriptions: true);
    private readonly List<CustomResource> available = [];
    private readonly List<ProblemFacts> problems = [];

    private Definitions(string path, SelectionFacts selection)
    {
        this.path = path;
        this.selection = selection;
    }

    public static ParsedDefinitions Read(AdditionalText file, SelectionFacts selection, CancellationToken cancellation)
    {
        if (!Namespaces.IsValid(selection.Namespace))
        {
            var invalid = new ProblemFacts(Diagnostics.InvalidNamespace.Id, $"'{selection.Namespace}' is no namespace in C#; correct Namespace of this KubernetesSchema in the project file.", file.Path, null, 1, 1);
            return new Definitions(file.Path, selection).Result([], [invalid]);
        }

        return new Definitions(file.Path, selection).Read(file.GetText(cancellation)?.ToString() ?? "", cancellation);
    }

    private ParsedDefinitions Read(string text, CancellationToken cancellation)
    {
        Func<string, string> prose = description => description;
        Try(() =>
        {
            var documents = Documents(text, out prose);
            foreach (var document in documents)
                ReadDocument(document);
            if (available.Count == 0 && problems.Count == 0)
                Report(Diagnostics.UnreadableSchema, "There is neither a CustomResourceDefinition nor an OpenAPI document in this file; remove it from KubernetesSchema.", documents.FirstOrDefault()?.Origin);
        });

        var distiller = new CustomResourceDistiller(SchemaLibrary.BuiltIn);
        var definitions = new List<DefinitionFacts>();
        foreach (var resource in available.Where(IsWanted))
        {
            cancellation.ThrowIfCancellationRequested();
            Try(() =>
            {
                var reduced = distiller.Reduce(resource);
                FieldNames.Check(reduced.Schema, (message, origin) => Report(Diagnostics.RenamedField, message, origin));
                var documentation = new Prose(prose);
                definitions.Add(new DefinitionFacts(reduced with { Schema = documentation.Restore(reduced.Schema) }));
                if (documentation.Cut is { } cut)
                    Report(Diagnostics.LongDescription, $"A description of '{resource.Kind}' has more than {Prose.Longest} characters; what comes after them is not shown.", cut);
            });
        }

        return Result(definitions, problems);
    }

    private ParsedDefinitions Result(IEnumerable<DefinitionFacts> definitions, IEnumerable<ProblemFacts> found) => new(
        new DefinitionFile(path, selection, available.Select(resource => Facts(resource.Kind)).Distinct().ToEquatableArray(), definitions.ToEquatableArray()),
        available.Select(resource => new PlaceFacts(resource.Kind.ToString(), resource.Origin?.Line ?? 1, resource.Origin?.Column ?? 1)).ToEquatableArray(),
        found.ToEquatableArray());

    private IReadOnlyList<ManifestNode> Documents(string text, out Func<string, string> prose)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            prose = description => description;
            return [JsonReader.Read(text, path)];
        }

        var read = DefinitionText.Read(text, path);
        prose = read.Description;
        return read.Documents;
    }

    /// <summary>One document, or each item of a list: what is wrong with one does not keep the others from being read.</summary>
    private void ReadDocument(ManifestNode document)
    {
        if (SchemaReader.IsOpenApi(document))
            Try(() => available.AddRange(new OpenApiKinds(SchemaLibrary.BuiltIn).Read(document)));
        else if (document is ManifestMap map && map["items"] is ManifestList items && CustomResourceReader.IsDefinition(document))
            items.ToList().ForEach(ReadDocument);
        else if (CustomResourceReader.IsDefinition(document))
            Try(() => ReadDefinition(document));
    }

    private void ReadDefinition(ManifestNode definition)
    {
        var versions = reader.Read(definition);
        if (versions.Count == 0)
            Report(Diagnostics.NoServedVersion, "No version of this CustomResourceDefinition is served, so there are no builders for it.", definition.Origin);
        available.AddRange(versions);
    }

    private bool IsWanted(CustomResource resource)
    {
        var kind = resource.Kind;
        if ((selection.Kinds.Count > 0 && !selection.Kinds.Contains(kind.Kind)) || (selection.Versions.Count > 0 && !selection.Versions.Contains(kind.Version)))
            return false;
        if (selection.IsNamespaceGiven || SchemaCatalog.BuiltIn.FindKind(kind.ApiVersion, kind.Kind) is null)
            return true;
        Report(Diagnostics.BuiltInKind, $"Kubewright has builders for '{kind}' already, and this definition is not used. Remove it, or give this KubernetesSchema a Namespace to have builders of your own there.", resource.Origin);
        return false;
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (ManifestFormatException problem)
        {
            Report(Diagnostics.UnreadableSchema, problem.Message, problem.Origin);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, string message, Origin? origin) =>
        problems.Add(new ProblemFacts(descriptor.Id, message, path, null, origin?.Line ?? 1, origin?.Column ?? 1));

    private static KindFacts Facts(GroupVersionKind kind) => new(kind.Group, kind.Version, kind.Kind);
}
