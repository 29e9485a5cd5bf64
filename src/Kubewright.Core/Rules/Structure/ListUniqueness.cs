using System.Text;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>The items of sets, and the keys of lists that are maps, come once in a custom resource.</summary>
internal sealed class ListUniqueness
{
    private readonly SchemaResolver resolver;
    private readonly StructureReport report;

    public ListUniqueness(SchemaResolver resolver, StructureReport report)
    {
        this.resolver = resolver;
        this.report = report;
    }

    public void Check(ManifestNode node, SchemaNode schema)
    {
        schema = resolver.Resolve(schema);
        if (node is ManifestMap map)
            Object(map, schema);
        else if (node is ManifestList list)
            List(list, schema);
    }

    // In contrast to the validation of values, the server writes keys in brackets here.
    private void Object(ManifestMap map, SchemaNode schema)
    {
        foreach (var entry in map)
        {
            if (entry.Value is ManifestScalar)
                continue;
            if (schema.Find(entry.Key) is { } property)
            {
                report.Path.PushField(entry.Key);
                Check(entry.Value, property.Schema);
                report.Path.Pop();
            }
            else if (schema.AdditionalProperties is { } values)
            {
                report.Path.PushKey(entry.Key);
                Check(entry.Value, values);
                report.Path.Pop();
            }
        }
    }

    private void List(ManifestList list, SchemaNode schema)
    {
        if (schema.ListType == "set" || (schema.ListType == "map" && HoldsObjects(list)))
            Unique(list, schema);
        for (var i = 0; i < list.Count && schema.Items is not null; i++)
        {
            report.Path.PushIndex(i);
            Check(list[i], schema.Items);
            report.Path.Pop();
        }
    }

    private bool HoldsObjects(ManifestList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind is ManifestNodeKind.Map or ManifestNodeKind.Null or ManifestNodeKind.Unknown)
                continue;
            var path = report.Path.Text("[" + i + "]");
            if (!report.Has(SchemaRules.WrongType, path))
                report.ReportAt(SchemaRules.WrongType, path, $"This is {ScalarDecoding.Name(list[i].Kind)} and must be a map, because the list's items are told apart by their fields.", list[i].Origin);
            return false;
        }

        return true;
    }

    private void Unique(ManifestList list, SchemaNode schema)
    {
        if (list.Count < 2)
            return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            if (Key(list[i], schema) is not { } key)
                continue;
            seen.TryGetValue(key, out var times);
            seen[key] = times + 1;
            if (times == 1)
            {
                report.Report(SchemaRules.DuplicateItem, "[" + i + "]", schema.ListType == "set"
                    ? $"The list has this item already."
                    : $"The list has an item with the same {string.Join(" and ", schema.ListMapKeys)} already.", list[i].Origin);
            }
        }
    }

    /// <summary>What tells an item apart; <see langword="null"/> where it is not known.</summary>
    private static string? Key(ManifestNode item, SchemaNode schema)
    {
        var key = new StringBuilder();
        if (schema.ListType == "set")
            return Append(item, key) ? key.ToString() : null;
        if (item is not ManifestMap map)
            return item.Kind == ManifestNodeKind.Null ? "" : null;
        for (var i = 0; i < schema.ListMapKeys.Count; i++)
        {
            if (map[schema.ListMapKeys[i]] is not { } value)
            {
                if (map.IsOpen)
                    return null;
                continue;
            }

            key.Append(i).Append('=');
            if (!Append(value, key))
                return null;
        }

        return key.ToString();
    }

    private static bool Append(ManifestNode node, StringBuilder key)
    {
        switch (node)
        {
            case ManifestScalar scalar when GoNumber.TryRead(scalar, out var number):
                key.Append('#').Append(number.IsInteger ? number.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture) : number.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).Append(';');
                return true;
            case ManifestScalar scalar:
                key.Append((int)scalar.Kind).Append(':').Append(scalar.Text.Length).Append(':').Append(scalar.Text).Append(';');
                return true;
            case ManifestList list:
                key.Append('[');
                return !list.IsOpen && list.All(item => Append(item, key)) && key.Append(']') is not null;
            case ManifestMap map:
                key.Append('{');
                return !map.IsOpen && map.OrderBy(entry => entry.Key, StringComparer.Ordinal).All(entry => Append(entry.Key, key) && Append(entry.Value, key)) && key.Append('}') is not null;
            default:
                return false;
        }
    }
}
