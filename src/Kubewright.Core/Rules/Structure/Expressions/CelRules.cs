using System.Runtime.CompilerServices;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure.Expressions;

/// <summary>Evaluates the rules that a definition gives for its objects, as far as they can be evaluated here.</summary>
internal sealed class CelRules
{
    private static readonly ConditionalWeakTable<ManifestNode, IReadOnlyList<CelRule>> Compiled = new();

    private readonly SchemaResolver resolver;
    private readonly StructureReport report;

    public CelRules(SchemaResolver resolver, StructureReport report)
    {
        this.resolver = resolver;
        this.report = report;
    }

    public void Check(ManifestNode node, SchemaNode schema)
    {
        if (node.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown)
            return;
        schema = resolver.Resolve(schema);
        if (schema.Validations is { } validations)
        {
            foreach (var rule in Compiled.GetValue(validations, CelRule.Read))
                Check(node, rule);
        }

        if (node is ManifestMap map)
            Object(map, schema);
        else if (node is ManifestList list && schema.Items is { } items)
            Items(list, items);
    }

    private void Check(ManifestNode node, CelRule rule)
    {
        if (!rule.IsBroken(node, out var failed))
            return;
        var message = failed
            ? $"A rule of the definition cannot be evaluated, because a field that it reads is missing: {rule.Message ?? rule.Text}."
            : $"A rule of the definition is broken: {rule.Message ?? rule.Text}.";

        // The server gives no field where a rule is about the whole object; the one that the rule reads helps more.
        report.Report(SchemaRules.BrokenRule, rule.FieldPath.Length > 0 || report.Path.Depth > 0 ? rule.FieldPath : rule.ReadPath ?? "", message, node.Origin);
    }

    private void Object(ManifestMap map, SchemaNode schema)
    {
        foreach (var entry in map)
        {
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

    private void Items(ManifestList list, SchemaNode items)
    {
        for (var i = 0; i < list.Count; i++)
        {
            report.Path.PushIndex(i);
            Check(list[i], items);
            report.Path.Pop();
        }
    }
}
