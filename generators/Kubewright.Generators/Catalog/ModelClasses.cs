using Kubewright.Generators.Emission;
using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;
using Kubewright.Generators.Official;

namespace Kubewright.Generators.Catalog;

/// <summary>
/// The model class of every type: the official client's, found by walking from a kind's class along the JSON names, or one of our own
/// where the client has none.
/// </summary>
internal sealed class ModelClasses
{
    /// <summary>The properties of a kind that the client's interfaces name.</summary>
    private static readonly string[] KindProperties = ["apiVersion", "kind", "metadata", "spec", "status"];

    private readonly TypeGraph graph;
    private readonly ComponentIndex index;
    private readonly Dictionary<string, OfficialClass> classes;
    private readonly Dictionary<string, OfficialClass> official = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    public ModelClasses(TypeGraph graph, TypeNames names, ComponentIndex index, OfficialModels models)
    {
        this.graph = graph;
        this.index = index;
        classes = models.Classes.ToDictionary(c => c.FullName, StringComparer.Ordinal);
        var kinds = new Dictionary<KindFacts, OfficialClass>();
        foreach (var model in models.Classes)
        {
            if (model.Kind is not null && !kinds.ContainsKey(model.Kind))
                kinds.Add(model.Kind, model);
        }

        foreach (var type in graph.Types)
        {
            if (type.Facts.Kind is { } kind && kinds.TryGetValue(kind, out var model))
                Walk(type, model);
        }

        // A class must not be called like a property that its interfaces ask for.
        var taken = new UniqueNames(StringComparer.OrdinalIgnoreCase, KindProperties.Select(Names.Pascal));
        foreach (var type in graph.Types.Where(t => Official(t) is null))
            own.Add(type.Name, taken.TakeFirst(TypeNames.VersionPrefix(type) + names[type.Name]));
    }

    /// <summary>The official class, or null.</summary>
    public OfficialClass? Official(ResolvedType type) => official.TryGetValue(type.Name, out var found) ? found
        : index.BuilderOf(type.Name) is { } builder && classes.TryGetValue(builder.Model, out found) ? found
        : null;

    /// <summary>The class, with <c>global::</c>.</summary>
    public string TypeOf(ResolvedType type) =>
        "global::" + (index.BuilderOf(type.Name)?.Model ?? Official(type)?.FullName ?? $"{index.NamespaceOf(type.Name)}.Models.{own[type.Name]}");

    /// <summary>The classes to be made, because the official client has none.</summary>
    public IEnumerable<ModelClassModel> Missing(Documentation documentation, Func<ResolvedType, string?> definition) => graph.Types.Where(t => Official(t) is null).Select(type =>
    {
        var kind = type.Facts.Kind;
        return new ModelClassModel(
            index.NamespaceOf(type.Name) + ".Models",
            own[type.Name],
            kind,
            type.Facts.Plural,
            kind is null ? null : ObjectType(type, "spec"),
            kind is null ? null : ObjectType(type, "status"),
            definition(type),
            documentation.OfType(type),
            Properties(type, documentation).ToEquatableArray());
    });

    private IEnumerable<ModelPropertyModel> Properties(ResolvedType type, Documentation documentation)
    {
        var taken = new UniqueNames(StringComparer.Ordinal, [own[type.Name], .. Irregular.ObjectMembers, .. ModelEmitter.Constants]);
        foreach (var property in InterfacePropertiesFirst(type))
        {
            var (propertyType, initializer) = (type.Facts.Kind, property.Name) switch
            {
                ({ } kind, "apiVersion") => ("string", Names.Literal(kind.ApiVersion)),
                ({ } kind, "kind") => ("string", Names.Literal(kind.Kind)),
                ({ }, "metadata") => ("global::k8s.Models.V1ObjectMeta", "new()"),
                _ => (TypeOf(property.Shape) + "?", null),
            };
            yield return new ModelPropertyModel(property.Name, taken.Take(Names.Pascal(property.Name), "Property"), propertyType, initializer, documentation.OfProperty(type, property));
        }
    }

    /// <summary>For a kind: first what the interfaces ask for, even where the schema does not have it, so that nothing else takes those names.</summary>
    private static IEnumerable<ResolvedProperty> InterfacePropertiesFirst(ResolvedType type)
    {
        if (type.Facts.Kind is null)
            return type.Properties;
        var first = KindProperties.Select(name => type.Properties.FirstOrDefault(p => p.Name == name) ?? (name is "spec" or "status" ? null : Missing(name)));
        return [.. first.OfType<ResolvedProperty>(), .. type.Properties.Where(p => !KindProperties.Contains(p.Name))];
    }

    private static ResolvedProperty Missing(string name) =>
        new(new PropertyFacts(name, ShapeFacts.Any, EquatableArray<string>.Empty, Default: null, Description: null), ShapeFacts.Any);

    private string? ObjectType(ResolvedType type, string property) =>
        type.Properties.FirstOrDefault(p => p.Name == property) is { Shape.Kind: ShapeKind.Object } found ? TypeOf(found.Shape) : null;

    private string TypeOf(ShapeFacts shape) => shape.Kind switch
    {
        ShapeKind.String => "string",
        ShapeKind.Boolean => "bool",
        ShapeKind.Int32 => "int",
        ShapeKind.Int64 => "long",
        ShapeKind.Double => "double",
        ShapeKind.IntOrString => "global::k8s.Models.IntOrString",
        ShapeKind.Quantity => "global::k8s.Models.ResourceQuantity",
        ShapeKind.DateTime => "global::System.DateTime",
        ShapeKind.Bytes => "byte[]",
        ShapeKind.Object => TypeOf(graph[shape.Component!]),
        ShapeKind.List => $"global::System.Collections.Generic.IList<{TypeOf(shape.Element!)}>",
        ShapeKind.Map => $"global::System.Collections.Generic.IDictionary<string, {TypeOf(shape.Element!)}>",
        _ => "object",
    };

    private void Walk(ResolvedType type, OfficialClass model)
    {
        if (official.ContainsKey(type.Name))
            return;
        official.Add(type.Name, model);
        foreach (var property in type.Properties)
        {
            if (graph.ObjectIn(property.Shape) is { } target
                && model.Properties.FirstOrDefault(p => p.JsonName == property.Name) is { ElementType: { } elementType }
                && classes.TryGetValue(elementType, out var targetModel))
                Walk(target, targetModel);
        }
    }
}
