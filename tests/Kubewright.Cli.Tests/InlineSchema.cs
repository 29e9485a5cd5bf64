using Kubewright.Schemas;

namespace Kubewright.Cli;

/// <summary>Writes a core type the way controller-gen does: without references.</summary>
internal static class InlineSchema
{
    private const string QuantityPattern = @"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$";

    private static readonly Lazy<SchemaDocument> Kubernetes = new(() => new SchemaReader().ReadDocument(JsonReader.Read(File.ReadAllText(Workspace.Kubernetes))));

    /// <summary>The type as one line of JSON, which is YAML too.</summary>
    /// <param name="type">The component's name.</param>
    /// <param name="without">Properties that an older version had not.</param>
    public static string Of(string type, params string[] without)
    {
        var schema = Resolve(Kubernetes.Value.Find(type)!.Schema);
        return SchemaWriter.ToJson(schema with { Properties = [.. schema.Properties.Where(property => !without.Contains(property.Name))] });
    }

    private static SchemaNode Resolve(SchemaNode schema)
    {
        if (schema.Reference is { } reference)
        {
            return reference.SimpleName switch
            {
                "ObjectMeta" => new SchemaNode { Type = "object" },
                "Quantity" => new SchemaNode { IsIntOrString = true, Pattern = QuantityPattern },
                "IntOrString" => new SchemaNode { IsIntOrString = true },
                _ => Resolve(Kubernetes.Value.Find(reference.Name)!.Schema),
            };
        }

        return schema.MapChildren(Resolve) with { GroupVersionKinds = [] };
    }
}
