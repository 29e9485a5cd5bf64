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
    private readonly CoreTypeRecogniser recogniser;
    private readonly Action<string, Recognition> report;

    /// <summary>Makes a distiller.</summary>
    /// <param name="library">The types that may be repeated inline.</param>
    /// <param name="report">Is told the place (<c>PyTorchJob.spec.runPolicy</c>) and what was recognised there, or nearly was.</param>
    public CustomResourceDistiller(SchemaLibrary library, Action<string, Recognition>? report = null)
    {
        this.library = library;
        this.report = report ?? ((_, _) => { });
        recogniser = new CoreTypeRecogniser(library);
    }

    /// <summary>Makes the components of kinds.</summary>
    /// <param name="resources">The kinds; their order does not matter.</param>
    /// <exception cref="ManifestFormatException">Two define the same kind.</exception>
    public IReadOnlyList<SchemaComponent> Distil(IEnumerable<CustomResource> resources)
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
            var shapes = new InlineShapes(this);
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

    /// <summary>The facts of one place that stay there when its shape becomes a reference.</summary>
    private static SchemaNode Beside(SchemaNode schema, SchemaReference reference) => new()
    {
        Reference = reference,
        Default = schema.Default,
        IsNullable = schema.IsNullable,
        Enum = schema.Enum,
        Minimum = schema.Minimum,
        Maximum = schema.Maximum,
        IsMinimumExclusive = schema.IsMinimumExclusive,
        IsMaximumExclusive = schema.IsMaximumExclusive,
        MinLength = schema.MinLength,
        MaxLength = schema.MaxLength,
        MinProperties = schema.MinProperties,
        MaxProperties = schema.MaxProperties,
        IsEmbeddedResource = schema.IsEmbeddedResource,
        Validations = schema.Validations,
        Description = schema.Description,
        Origin = schema.Origin,
    };

    /// <summary>The shapes of one group and version.</summary>
    private sealed class InlineShapes(CustomResourceDistiller distiller)
    {
        private readonly Dictionary<string, InlineShape> byFacts = new(StringComparer.Ordinal);

        internal List<InlineShape> All { get; } = [];

        internal void AddKind(CustomResource resource)
        {
            var parent = new InlineShape.Owner();
            var kind = resource.Kind.Kind;
            var properties = WithTypeAndMetadata(resource.Schema).Select(property => property with
            {
                Schema = property.Name switch
                {
                    "metadata" when distiller.library.FindEnding(".meta.v1.ObjectMeta") is { } metadata => Beside(property.Schema, metadata),
                    "spec" or "status" => Distil(property.Schema, parent, property.Name, kind + TypeWords.Pascal(property.Name), kind + "." + property.Name),
                    _ => Distil(property.Schema, parent, property.Name, TypeWords.Pascal(property.Name), kind + "." + property.Name),
                },
            });
            // The list is made first: it adds the shapes inside, which come before the kind.
            var distilled = resource.Schema with { Properties = [.. properties], GroupVersionKinds = [resource.Kind], Resource = resource.Resource };
            parent.Shape = new InlineShape(All.Count, distilled) { Kind = resource };
            All.Add(parent.Shape);
        }

        /// <summary>A definition may leave out what every object has.</summary>
        private static IEnumerable<SchemaProperty> WithTypeAndMetadata(SchemaNode schema)
        {
            var properties = schema.Properties.ToList();
            foreach (var (name, type) in new[] { ("apiVersion", "string"), ("kind", "string"), ("metadata", "object") })
            {
                if (schema.Find(name) is null)
                    properties.Add(new SchemaProperty(name, new SchemaNode { Type = type }, null));
            }

            return properties.OrderBy(property => property.Name, StringComparer.Ordinal);
        }

        private SchemaNode Distil(SchemaNode schema, InlineShape.Owner parent, string property, string word, string place)
        {
            if (schema.IsIntOrString)
                return IntOrString(schema);
            if (schema.Items is not null)
                return schema with { Items = Distil(schema.Items, parent, property, TypeWords.Singular(word), place + "[]") };
            if (schema.AdditionalProperties is not null)
                return schema with { AdditionalProperties = Distil(schema.AdditionalProperties, parent, property, TypeWords.Singular(word), place + "[]") };
            if (schema.Properties.Count == 0)
                return schema;
            string? selection = null;
            if (distiller.recogniser.Recognise(schema, property) is { } recognition)
            {
                distiller.report(place, recognition);
                if (recognition.Doubt is null)
                    return Beside(schema, recognition.Type) with { AllOf = schema.AllOf, AnyOf = schema.AnyOf, OneOf = schema.OneOf, Not = schema.Not, PreservesUnknownFields = schema.PreservesUnknownFields };
                selection = recognition.IsSelection ? recognition.Type.SimpleName : null;
            }

            return Component(schema, parent, word, place, selection);
        }

        /// <summary>The metadata and a selection of a FooSpec are a selection of a FooTemplateSpec.</summary>
        private string? TemplateOf(SchemaNode schema) =>
            schema.Properties is [{ Name: "metadata" }, { Name: "spec", Schema.Reference: { File: Unnamed, Name: var id } }]
                && All[int.Parse(id, CultureInfo.InvariantCulture)].Selection is { } spec && spec.EndsWith("Spec", StringComparison.Ordinal)
                ? spec.Substring(0, spec.Length - 4) + "TemplateSpec"
                : null;

        private SchemaNode IntOrString(SchemaNode schema)
        {
            var isQuantity = ShapeComparison.IsQuantity(schema);
            var reference = distiller.library.FindEnding(isQuantity ? ".api.resource.Quantity" : ".util.intstr.IntOrString");
            return reference is null ? schema : Beside(schema, reference) with { Pattern = isQuantity ? null : schema.Pattern };
        }

        private SchemaNode Component(SchemaNode schema, InlineShape.Owner parent, string word, string place, string? selection)
        {
            var self = new InlineShape.Owner();
            var distilled = schema with
            {
                Properties = [.. schema.Properties.Select(property => property with
                {
                    Schema = Distil(property.Schema, self, property.Name, TypeWords.Pascal(property.Name), place + "." + property.Name),
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
                shape = new InlineShape(All.Count, distilled) { Selection = selection ?? TemplateOf(distilled) };
                byFacts.Add(facts, shape);
                All.Add(shape);
            }

            self.Shape = shape;
            shape.Places.Add(new InlineShape.Place(parent, word, !TypeWords.IsVague(word)));
            return Beside(schema, new SchemaReference(Unnamed, shape.Id.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
