using Kubewright.Generators.Facts;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Reading;

/// <summary>The first step: a schema file to facts, and what is wrong with it to problems at its lines.</summary>
internal static class SchemaDocuments
{
    public static ParsedDocument Read(AdditionalText file, string @namespace, CancellationToken cancellation)
    {
        if (!Namespaces.IsValid(@namespace))
            return Unusable(file, @namespace, Diagnostics.InvalidNamespace.Id, $"'{@namespace}' is no namespace in C#; correct KubewrightNamespace of this file in the project file.");
        var text = file.GetText(cancellation)?.ToString() ?? "";
        try
        {
            var document = new SchemaReader().ReadDocument(JsonReader.Read(text, file.Path));
            cancellation.ThrowIfCancellationRequested();
            return new ParsedDocument(
                new DocumentFacts(file.Path, @namespace, document.Components.Select(Component).ToEquatableArray()),
                document.Components.Select(c => Place(c.Name, c.Origin)).ToEquatableArray(),
                document.Components.SelectMany(c => References(c.Schema)).ToEquatableArray(),
                EquatableArray<ProblemFacts>.Empty);
        }
        catch (ManifestFormatException problem)
        {
            return Unusable(file, @namespace, Diagnostics.UnreadableSchema.Id, problem.Message, problem.Origin?.Line ?? 1, problem.Origin?.Column ?? 1);
        }
    }

    private static ParsedDocument Unusable(AdditionalText file, string @namespace, string id, string message, int line = 1, int column = 1) => new(
        new DocumentFacts(file.Path, @namespace, EquatableArray<ComponentFacts>.Empty),
        EquatableArray<PlaceFacts>.Empty,
        EquatableArray<PlaceFacts>.Empty,
        new[] { new ProblemFacts(id, message, file.Path, null, line, column) }.ToEquatableArray());

    private static PlaceFacts Place(string name, Origin? origin) => new(name, origin?.Line ?? 1, origin?.Column ?? 1);

    private static IEnumerable<PlaceFacts> References(SchemaNode schema)
    {
        if (schema.Reference is { } reference)
            yield return Place(reference.Name, schema.Origin);
        foreach (var (_, child) in schema.Children())
        {
            foreach (var found in References(child))
                yield return found;
        }
    }

    public static ComponentFacts Component(SchemaComponent component)
    {
        var schema = component.Schema;
        KindFacts? kind = component.IsKind && schema.GroupVersionKinds[0] is var (group, version, name) ? new KindFacts(group, version, name) : null;
        return new ComponentFacts(
            component.Name,
            schema.Properties.Count > 0 ? null : Shapes.Of(schema),
            schema.Properties.Select(Property).ToEquatableArray(),
            schema.Required.ToEquatableArray(),
            kind,
            schema.Resource?.Plural,
            schema.Description);
    }

    private static PropertyFacts Property(SchemaProperty property)
    {
        var schema = property.Schema;
        var keys = schema.ListMapKeys.Count > 0 ? schema.ListMapKeys : schema.PatchMergeKey is { } key ? [key] : [];
        return new PropertyFacts(property.Name, Shapes.Of(schema), keys.ToEquatableArray(), (schema.Default as ManifestScalar)?.Text, schema.Description);
    }
}
