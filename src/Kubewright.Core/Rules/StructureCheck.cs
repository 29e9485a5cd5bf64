using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Decodes a manifest as the API server does with <c>fieldValidation=Strict</c>: unknown fields, duplicate fields, wrong types.</summary>
internal sealed class StructureCheck
{
    private readonly SchemaCatalog catalog;
    private readonly FieldPath path;
    private readonly List<Finding> findings;

    public StructureCheck(SchemaCatalog catalog, FieldPath path, List<Finding> findings)
    {
        this.catalog = catalog;
        this.path = path;
        this.findings = findings;
    }

    /// <summary>Checks an object of a built-in type.</summary>
    public void Check(ManifestMap node, SchemaComponent component) => Object(node, component.Schema);

    /// <summary>Checks an object of a custom kind against the schema of its definition.</summary>
    public void CheckCustom(ManifestMap node, SchemaNode schema) => Object(node, schema);

    private void Object(ManifestMap map, SchemaNode schema)
    {
        foreach (var duplicate in map.Duplicates)
            Report(SchemaRules.DuplicateField, duplicate.Key, $"The field is written twice; keep one of the two.", duplicate.KeyOrigin ?? duplicate.Value.Origin);
        foreach (var entry in map)
        {
            if (schema.Find(entry.Key) is { } property)
            {
                path.PushField(entry.Key);
                Value(entry.Value, property.Schema);
                path.Pop();
            }
            else if (schema.AdditionalProperties is { } values)
            {
                path.PushKey(entry.Key);
                Value(entry.Value, values);
                path.Pop();
            }
            else if (schema.Properties.Count > 0 && !schema.PreservesUnknownFields)
            {
                Report(SchemaRules.UnknownField, entry.Key, $"There is no field '{entry.Key}' here.", entry.KeyOrigin ?? entry.Value.Origin);
            }
        }
    }

    private void Value(ManifestNode node, SchemaNode schema)
    {
        if (node.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown)
            return;
        if (schema.Reference is { } reference && catalog.Find(reference.Name) is { } component)
            schema = component.Schema;
        if (ScalarDecoding.Problem(node, schema) is { } problem)
            Report(problem.Rule, "", problem.Message, node.Origin);
        else if (node is ManifestMap map)
            Object(map, schema);
        else if (node is ManifestList list && schema.Items is { } items)
            Items(list, items);
    }

    private void Items(ManifestList list, SchemaNode items)
    {
        for (var i = 0; i < list.Count; i++)
        {
            path.PushIndex(i);
            Value(list[i], items);
            path.Pop();
        }
    }

    private void Report(Rule rule, string relative, string message, Origin? origin) =>
        findings.Add(new Finding(rule.Id, rule.DefaultSeverity, path.Text(relative), message, origin));
}
