using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Decodes a manifest as the API server does with <c>fieldValidation=Strict</c>: unknown fields, duplicate fields, wrong types.</summary>
internal sealed class TypedDecoding
{
    private readonly SchemaCatalog catalog;
    private readonly StructureReport report;

    public TypedDecoding(SchemaCatalog catalog, StructureReport report)
    {
        this.catalog = catalog;
        this.report = report;
    }

    /// <summary>Checks an object of a type of the API.</summary>
    public void Check(ManifestMap node, SchemaComponent component) => Object(node, component.Schema);

    /// <summary>Reports the fields of a map that are written twice.</summary>
    public void Duplicates(ManifestMap map)
    {
        foreach (var duplicate in map.Duplicates)
            report.Report(SchemaRules.DuplicateField, duplicate.Key, $"'{duplicate.Key}' is written twice; keep one of the two.", duplicate.KeyOrigin ?? duplicate.Value.Origin);
    }

    private void Object(ManifestMap map, SchemaNode schema)
    {
        Duplicates(map);
        foreach (var entry in map)
        {
            if (schema.Find(entry.Key) is { } property)
            {
                report.Path.PushField(entry.Key);
                Value(entry.Value, property.Schema);
                report.Path.Pop();
            }
            else if (schema.AdditionalProperties is { } values)
            {
                report.Path.PushKey(entry.Key);
                Value(entry.Value, values);
                report.Path.Pop();
            }
            else if (schema.Properties.Count > 0 && !schema.PreservesUnknownFields)
            {
                report.Report(SchemaRules.UnknownField, entry.Key, FieldNames.Unknown(entry.Key, schema), entry.KeyOrigin ?? entry.Value.Origin);
            }
        }
    }

    private void Value(ManifestNode node, SchemaNode schema)
    {
        if (node.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown)
            return;
        var reference = schema.Reference;
        if (reference is not null && catalog.Find(reference.Name) is { } component)
        {
            if (IsRaw(component.Name))
                return;
            schema = component.Schema;
        }

        if (ScalarDecoding.Problem(node, schema) is { } problem)
            report.Report(problem.Rule, "", problem.Message, node.Origin);
        else if (node is ManifestScalar { Kind: ManifestNodeKind.String } time && schema.Format == "date-time" && IsMicroTime(reference) && !HasMicroseconds(time.Text))
            report.Report(SchemaRules.WrongFormat, "", $"'{time.Text}' has no microseconds; write it as 2006-01-02T15:04:05.000000Z.", node.Origin);
        else if (node is ManifestMap map)
            Object(map, schema);
        else if (node is ManifestList list && schema.Items is { } items)
            Items(list, items);
    }

    private void Items(ManifestList list, SchemaNode items)
    {
        for (var i = 0; i < list.Count; i++)
        {
            report.Path.PushIndex(i);
            Value(list[i], items);
            report.Path.Pop();
        }
    }

    private static bool IsMicroTime(SchemaReference? reference) => reference?.Name == "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime";

    /// <summary>Whether a time has exactly six digits after its seconds.</summary>
    private static bool HasMicroseconds(string time)
    {
        var point = time.IndexOf('.');
        var end = point + 1;
        while (end < time.Length && time[end] is >= '0' and <= '9')
            end++;
        return point > 0 && end - point == 7;
    }

    /// <summary>Types that keep the bytes and look at them later, if at all.</summary>
    private static bool IsRaw(string component) => component is
        "io.k8s.apimachinery.pkg.runtime.RawExtension" or "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1" or "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON";
}
