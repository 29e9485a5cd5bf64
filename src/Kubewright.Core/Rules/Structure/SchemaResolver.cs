using System.Runtime.CompilerServices;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Follows the references of distilled custom resources, so that they read like the definitions they were made from.</summary>
/// <remarks>
/// A definition that has a core type inline has its fields and types, and not what the core type's own validation adds: enums and the
/// default zero values of Go. Where it could differ, nothing is claimed.
/// </remarks>
internal sealed class SchemaResolver
{
    private const string QuantityPattern = @"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$";

    private static readonly SchemaNode Anything = new() { PreservesUnknownFields = true };
    private static readonly SchemaNode IntOrString = new() { IsIntOrString = true };
    private static readonly SchemaNode Quantity = new() { IsIntOrString = true, Pattern = QuantityPattern };

    private readonly SchemaCatalog catalog;
    private readonly ConditionalWeakTable<SchemaNode, SchemaNode> resolved = new();
    private readonly ConditionalWeakTable<SchemaNode, SchemaProperty[]> defaults = new();

    public SchemaResolver(SchemaCatalog catalog) => this.catalog = catalog;

    public SchemaCatalog Catalog => catalog;

    /// <summary>The schema with the facts of what it refers to.</summary>
    public SchemaNode Resolve(SchemaNode schema) => schema.Reference is null ? schema : resolved.GetValue(schema, Merge);

    /// <summary>The properties of a resolved schema that the server fills in.</summary>
    public SchemaProperty[] Defaulted(SchemaNode schema) => schema.Properties.Count == 0 ? [] : defaults.GetValue(schema, FindDefaulted);

    private SchemaProperty[] FindDefaulted(SchemaNode schema) => [.. schema.Properties.Where(property => Resolve(property.Schema).Default is not null)];

    private SchemaNode Merge(SchemaNode site)
    {
        if (catalog.Find(site.Reference!.Name) is not { } component)
            return Anything;
        var target = component.Name.StartsWith("io.k8s.", StringComparison.Ordinal) ? AsDefined(component) : Resolve(component.Schema);
        return target with
        {
            Default = site.Default ?? target.Default,
            Enum = site.Enum.Count > 0 ? site.Enum : target.Enum,
            ListType = site.ListType ?? target.ListType,
            ListMapKeys = site.ListMapKeys.Count > 0 ? site.ListMapKeys : target.ListMapKeys,
            Validations = site.Validations ?? target.Validations,
            IsNullable = site.IsNullable || target.IsNullable,
            Minimum = site.Minimum ?? target.Minimum,
            Maximum = site.Maximum ?? target.Maximum,
            MinLength = site.MinLength ?? target.MinLength,
            MaxLength = site.MaxLength ?? target.MaxLength,
            MinItems = site.MinItems ?? target.MinItems,
            MaxItems = site.MaxItems ?? target.MaxItems,
            MinProperties = site.MinProperties ?? target.MinProperties,
            MaxProperties = site.MaxProperties ?? target.MaxProperties,
            Pattern = site.Pattern ?? target.Pattern,
        };
    }

    private static SchemaNode AsDefined(SchemaComponent component) => component.SimpleName switch
    {
        "Quantity" => Quantity,
        "IntOrString" => IntOrString,
        "ObjectMeta" => Loosen(component.Schema with { Properties = [.. component.Schema.Properties.Where(property => IsInTemplates(property.Name))] }),
        "RawExtension" or "FieldsV1" or "JSON" => Anything,
        _ => Loosen(component.Schema),
    };

    /// <summary>Of metadata, definitions have the fields that make sense in a template; the object's own is decoded as a type.</summary>
    private static bool IsInTemplates(string metadata) => metadata is "annotations" or "finalizers" or "labels" or "name" or "namespace";

    private static SchemaNode Loosen(SchemaNode schema) => schema.MapChildren(Loosen) with
    {
        Enum = [],
        Default = schema.Default is ManifestScalar { Kind: ManifestNodeKind.String, Text.Length: > 0 } ? schema.Default : null,
    };
}
