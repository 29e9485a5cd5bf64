using System.Globalization;

namespace Kubewright.Schemas;

/// <summary>
/// Turns the inline schemas of CustomResourceDefinitions into components: what is a copy of a known type refers to it, the
/// rest gets names, and a shape that several kinds repeat is one type.
/// </summary>
public sealed class CustomResourceDistiller
{
    /// <summary>Stands for the name of an inline shape until it has one.</summary>
    private const string Unnamed = "\u0000";

    private readonly SchemaLibrary library;
    private readonly CoreTypeReplacement replacement;

    /// <summary>Makes a distiller.</summary>
    /// <param name="library">The types that may be repeated inline.</param>
    /// <param name="report">Is told the place (<c>PyTorchJob.spec.runPolicy</c>) and what was recognised there, or nearly was.</param>
    public CustomResourceDistiller(SchemaLibrary library, Action<string, Recognition>? report = null)
    {
        this.library = library;
        replacement = new CoreTypeReplacement(library, report ?? ((_, _) => { }));
    }

    /// <summary>Makes the components of kinds.</summary>
    /// <param name="resources">The kinds; their order does not matter.</param>
    /// <exception cref="ManifestFormatException">Two define the same kind.</exception>
    public IReadOnlyList<SchemaComponent> Distil(IEnumerable<CustomResource> resources) => Combine(resources.Select(Reduce));

    /// <summary>The first half, which is most of the work and needs one kind alone: what is a copy of a known type refers to it.</summary>
    public CustomResource Reduce(CustomResource resource) => resource with { Schema = replacement.Replace(resource) };

    /// <summary>The second half: the rest gets names, and a shape that several kinds repeat is one type.</summary>
    /// <param name="resources">What <see cref="Reduce"/> made, in any order.</param>
    /// <exception cref="ManifestFormatException">Two define the same kind.</exception>
    public IReadOnlyList<SchemaComponent> Combine(IEnumerable<CustomResource> resources)
    {
        var components = new List<SchemaComponent>();
        var sorted = resources.OrderBy(resource => resource.Kind).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Kind == sorted[i - 1].Kind)
                throw JsonPointer.Error($"'{sorted[i].Kind}' is defined in {sorted[i - 1].Origin} already; import one of the two.", sorted[i].Pointer, sorted[i].Origin);
        }

        foreach (var version in sorted.GroupBy(resource => (resource.Kind.Group, resource.Kind.Version)))
        {
            var shapes = new InlineShapes();
            foreach (var resource in version)
                shapes.AddKind(resource);
            ShapeNaming.Run(shapes.All, library);
            var prefix = string.Join(".", version.Key.Group.Split('.').Reverse()) + "." + version.Key.Version + ".";
            foreach (var shape in shapes.All)
            {
                var schema = shape.Schema.MapReferences(reference => reference.File == Unnamed
                    ? new SchemaReference(null, prefix + shapes.All[int.Parse(reference.Name, CultureInfo.InvariantCulture)].Name)
                    : reference);
                components.Add(new SchemaComponent(prefix + shape.Name, schema, shape.Schema.Origin));
            }
        }

        return components;
    }

    /// <summary>The shapes of one group and version.</summary>
    private sealed class InlineShapes
    {
        private readonly Dictionary<string, InlineShape> byFacts = new(StringComparer.Ordinal);

        internal List<InlineShape> All { get; } = [];

        internal void AddKind(CustomResource resource)
        {
            var parent = new InlineShape.Owner();
            var properties = resource.Schema.Properties.Select(property => property with
            {
                Schema = Distil(property.Schema, parent, (property.Name is "spec" or "status" ? resource.Kind.Kind : "") + TypeWords.Pascal(property.Name)),
            });
            // The list is made first: it adds the shapes inside, which come before the kind.
            var distilled = resource.Schema with { Properties = [.. properties], GroupVersionKinds = [resource.Kind], Resource = resource.Resource };
            parent.Shape = new InlineShape(All.Count, distilled) { Kind = resource };
            All.Add(parent.Shape);
        }

        private SchemaNode Distil(SchemaNode schema, InlineShape.Owner parent, string word)
        {
            if (schema.Items is not null)
                return schema with { Items = Distil(schema.Items, parent, TypeWords.Singular(word)) };
            if (schema.AdditionalProperties is not null)
                return schema with { AdditionalProperties = Distil(schema.AdditionalProperties, parent, TypeWords.Singular(word)) };
            return schema.Properties.Count == 0 ? schema : Component(schema, parent, word);
        }

        /// <summary>The metadata and a selection of a FooSpec are a selection of a FooTemplateSpec.</summary>
        private string? TemplateOf(SchemaNode schema) =>
            schema.Properties is [{ Name: "metadata" }, { Name: "spec", Schema.Reference: { File: Unnamed, Name: var id } }]
                && All[int.Parse(id, CultureInfo.InvariantCulture)].Selection is { } spec && spec.EndsWith("Spec", StringComparison.Ordinal)
                ? spec.Substring(0, spec.Length - 4) + "TemplateSpec"
                : null;

        private SchemaNode Component(SchemaNode schema, InlineShape.Owner parent, string word)
        {
            var self = new InlineShape.Owner();
            var distilled = schema with
            {
                Properties = [.. schema.Properties.Select(property => property with
                {
                    Schema = Distil(property.Schema, self, TypeWords.Pascal(property.Name)),
                })],
                Default = null,
                IsNullable = false,
                MinProperties = null,
                MaxProperties = null,
                IsEmbeddedResource = false,
                Validations = null,
            };
            var facts = SchemaWriter.ToJson(distilled);

            // Two shapes are not the same thing because they look alike: their names have to agree too, those of a few scalars altogether.
            var isTiny = distilled.Properties.Count <= 3 && distilled.Properties.All(property => property.Schema.Reference is null && property.Schema.Items is null);
            facts = (isTiny ? word : TypeWords.LastWord(word)) + facts;
            if (!byFacts.TryGetValue(facts, out var shape))
            {
                shape = new InlineShape(All.Count, distilled) { Selection = schema.Selection ?? TemplateOf(distilled) };
                byFacts.Add(facts, shape);
                All.Add(shape);
            }

            self.Shape = shape;
            shape.Places.Add(new InlineShape.Place(parent, word, !TypeWords.IsVague(word)));
            return CoreTypeReplacement.Beside(schema, new SchemaReference(Unnamed, shape.Id.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
