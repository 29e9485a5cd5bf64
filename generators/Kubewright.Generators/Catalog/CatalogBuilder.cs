using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;
using Kubewright.Generators.Official;

namespace Kubewright.Generators.Catalog;

/// <summary>Turns the facts of all documents into the classes to write.</summary>
internal sealed class CatalogBuilder
{
    private readonly ComponentIndex index;
    private readonly TypeGraph graph;
    private readonly TypeNames names;
    private readonly ModelClasses models;
    private readonly EnumerationClasses enumerations;
    private readonly Documentation documentation;
    private readonly Dictionary<string, DefinitionModel> definitions;

    private CatalogBuilder(IReadOnlyList<DocumentFacts> documents, IEnumerable<DefinitionTextFacts> definitions, ReferencedTypes references, IReadOnlyList<DocumentationFileFacts> texts)
    {
        index = new ComponentIndex(documents, references.Builders);
        graph = new TypeGraph(index);
        names = new TypeNames(graph, ReservedNames(references.Builders));
        this.definitions = definitions.ToDictionary(d => d.Component, Definition, StringComparer.Ordinal);
        models = new ModelClasses(graph, names, index, references.Models);
        documentation = new Documentation(models, texts);
        enumerations = new EnumerationClasses(graph, names, index);
    }

    public static BuilderCatalog Build(AllSchemas schemas, SchemaSurroundings surroundings, CancellationToken cancellation)
    {
        var custom = schemas.Custom;
        var builder = new CatalogBuilder([.. schemas.Documents, .. custom.Documents], custom.Definitions, surroundings.References, surroundings.Documentation);
        cancellation.ThrowIfCancellationRequested();
        return new BuilderCatalog(
            builder.graph.Builders.Select(builder.Builder).ToEquatableArray(),
            builder.enumerations.All.ToEquatableArray(),
            builder.models.Missing(builder.documentation, builder.DefinitionType).ToEquatableArray(),
            builder.definitions.Values.ToEquatableArray(),
            builder.index.Problems.Concat(custom.Problems).ToEquatableArray());
    }

    /// <summary>The names of Kubewright's types, but for those that a user makes builders of his own for.</summary>
    private IEnumerable<string> ReservedNames(ReferencedBuilders references)
    {
        var redefined = references.Builders.Where(b => index.BuilderOf(b.Component) is null).Select(b => b.Type.Substring(b.Type.LastIndexOf('.') + 1));
        return references.TypeNames.Except(redefined, StringComparer.Ordinal);
    }

    private DefinitionModel Definition(DefinitionTextFacts definition)
    {
        var kind = index.Find(definition.Component);
        return new DefinitionModel(index.NamespaceOf(kind.Name), names.Taken.TakeFirst(names[kind.Name] + "Definition"), kind.Kind!, definition.Json);
    }

    private string? DefinitionType(ResolvedType type) => definitions.TryGetValue(type.Name, out var definition) ? $"global::{definition.Namespace}.{definition.Name}" : null;

    private BuilderModel Builder(ResolvedType type)
    {
        var name = names[type.Name];
        var members = new List<MemberModel>();
        var memberNames = new MemberNames(name, type.Fields());
        foreach (var (parent, owner, property) in type.Fields())
            members.Add(Member(parent, owner, property, memberNames));
        return new BuilderModel(
            index.NamespaceOf(type.Name),
            name,
            type.Name,
            type.Facts.Kind,
            models.TypeOf(type),
            DefinitionType(type),
            documentation.OfType(type),
            CreationParameters(type).ToEquatableArray(),
            members.ToEquatableArray());
    }

    private MemberModel Member(string parent, ResolvedType owner, ResolvedProperty property, MemberNames memberNames)
    {
        var item = graph.ObjectIn(property.Shape);
        var parameters = item is null ? [] : CreationParameters(item).ToList();
        var keys = item is not null && property.Shape is { Kind: ShapeKind.List, Element.Kind: ShapeKind.Object } ? Keys(property, item, parameters).ToList() : [];
        return new MemberModel(
            memberNames[parent, property.Name],
            parent,
            property.Name,
            Value(owner, property, property.Shape),
            parameters.ToEquatableArray(),
            keys.ToEquatableArray(),
            memberNames.TimeSpanName(parent, property),
            documentation.OfProperty(owner, property));
    }

    private ValueModel Value(ResolvedType owner, ResolvedProperty property, ShapeFacts shape) => shape.Kind switch
    {
        ShapeKind.Object => new ValueModel(ShapeKind.Object, BuilderType(graph[shape.Component!]), models.TypeOf(graph[shape.Component!])),
        ShapeKind.List or ShapeKind.Map => new ValueModel(shape.Kind, Element: Value(owner, property, shape.Element!)),
        _ => new ValueModel(shape.Kind, Enumeration: enumerations.Find(owner, property)),
    };

    private string BuilderType(ResolvedType type) => "global::" + (index.BuilderOf(type.Name)?.Type ?? $"{index.NamespaceOf(type.Name)}.{names[type.Name]}");

    /// <summary>The name of a kind, then the required scalars of the type and of its transparent spec, in the order of the schemas.</summary>
    private static IEnumerable<ParameterModel> CreationParameters(ResolvedType type)
    {
        var names = new UniqueNames(StringComparer.Ordinal, Irregular.Parameters);
        if (type.Facts.Kind is not null && type.Metadata is not null)
            yield return new ParameterModel(names.Take("name", "Value"), "metadata", "name", ShapeKind.String);

        foreach (var (parent, owner) in new[] { ("", type), ("spec", type.Spec) })
        {
            foreach (var required in owner?.Facts.Required.Distinct() ?? [])
            {
                var property = owner!.Properties.FirstOrDefault(p => p.Name == required);
                if (property is not { Shape.IsScalar: true } || (parent.Length == 0 && type.IsFixed(property)))
                    continue;
                var name = Names.Parameter(required);
                yield return new ParameterModel(names.TryTake(name) ? name : names.Take(Names.Parameter(parent + "." + required), "Value"), parent, required, property.Shape.Kind);
            }
        }
    }

    /// <summary>
    /// The keys of a list: those among the creation parameters; the first one even where the schema does not require it (an item without
    /// it could not be told apart); the others may be left out of the call.
    /// </summary>
    private static IEnumerable<KeyModel> Keys(ResolvedProperty list, ResolvedType item, List<ParameterModel> parameters)
    {
        var names = new UniqueNames(StringComparer.Ordinal, [.. Irregular.Parameters, .. parameters.Select(p => p.Name)]);
        var fields = list.Facts.Keys.Distinct().ToList();
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (item.Properties.FirstOrDefault(p => p.Name == field) is not { Shape.IsScalar: true } property)
                continue;
            var parameter = parameters.FirstOrDefault(p => p.Parent.Length == 0 && p.Field == field);
            var isOptional = parameter is null && i > 0;
            if (parameter is null)
            {
                parameter = new ParameterModel(names.Take(Names.Parameter(field), "Value"), "", field, property.Shape.Kind);
                if (!isOptional)
                    parameters.Insert(0, parameter);
            }

            // A required field has a default of "" or 0 in upstream documents; only what may be left out is taken for something.
            yield return new KeyModel(parameter, isOptional ? property.Facts.Default : null, isOptional);
        }
    }
}
