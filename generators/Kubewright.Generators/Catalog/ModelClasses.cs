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
    private readonly TypeGraph graph;
    private readonly TypeNames names;
    private readonly ComponentIndex index;
    private readonly Dictionary<string, OfficialClass> official = new(StringComparer.Ordinal);

    public ModelClasses(TypeGraph graph, TypeNames names, ComponentIndex index, OfficialModels models)
    {
        this.graph = graph;
        this.names = names;
        this.index = index;
        var classes = models.Classes.ToDictionary(c => c.FullName, StringComparer.Ordinal);
        var kinds = new Dictionary<KindFacts, OfficialClass>();
        foreach (var model in models.Classes)
        {
            if (model.Kind is not null && !kinds.ContainsKey(model.Kind))
                kinds.Add(model.Kind, model);
        }

        foreach (var type in graph.Types)
        {
            if (type.Facts.Kind is { } kind && kinds.TryGetValue(kind, out var model))
                Walk(type, model, classes);
        }
    }

    /// <summary>The official class, or null.</summary>
    public OfficialClass? Official(ResolvedType type) => official.TryGetValue(type.Name, out var found) ? found : null;

    /// <summary>The class, with <c>global::</c>.</summary>
    public string TypeOf(ResolvedType type) =>
        "global::" + (Official(type)?.FullName ?? $"{index.NamespaceOf(type.Name)}.Models.{OwnName(type)}");

    /// <summary>The classes to be made, because the official client has none.</summary>
    public IEnumerable<ModelClassModel> Missing(Documentation documentation) => graph.Types.Where(t => Official(t) is null).Select(type =>
    {
        var kind = type.Facts.Kind;
        var name = OwnName(type);
        return new ModelClassModel(
            index.NamespaceOf(type.Name) + ".Models",
            name,
            kind,
            type.Facts.Plural,
            kind is null ? null : ObjectType(type, "spec"),
            kind is null ? null : ObjectType(type, "status"),
            documentation.OfType(type),
            type.Properties.Select(p => Property(type, p, name, documentation)).ToEquatableArray());
    });

    private static string Optional(string type) => type + "?";

    private ModelPropertyModel Property(ResolvedType type, ResolvedProperty property, string className, Documentation documentation)
    {
        var name = Names.Pascal(property.Name);
        return new ModelPropertyModel(property.Name, name == className ? name + "Property" : name, Optional(TypeOf(property.Shape)), documentation.OfProperty(type, property));
    }

    private string OwnName(ResolvedType type) => TypeNames.VersionPrefix(type) + names[type.Name];

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

    private void Walk(ResolvedType type, OfficialClass model, Dictionary<string, OfficialClass> classes)
    {
        if (official.ContainsKey(type.Name))
            return;
        official.Add(type.Name, model);
        foreach (var property in type.Properties)
        {
            if (graph.ObjectIn(property.Shape) is { } target
                && model.Properties.FirstOrDefault(p => p.JsonName == property.Name) is { } modelProperty
                && classes.TryGetValue(modelProperty.ElementType, out var targetModel))
                Walk(target, targetModel, classes);
        }
    }
}
