using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Validates a custom resource, with its defaults, against the schema of its definition.</summary>
internal sealed class SchemaValidation
{
    private readonly SchemaResolver resolver;
    private readonly StructureReport report;
    private readonly ScalarValidation scalars;

    public SchemaValidation(SchemaResolver resolver, StructureReport report)
    {
        this.resolver = resolver;
        this.report = report;
        scalars = new ScalarValidation(report);
    }

    /// <summary>Validates a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="holder">The object that has it as a field.</param>
    /// <returns>How many checks it came through: of alternatives that all fail, the server shows the one that comes furthest.</returns>
    public int Validate(ManifestNode node, SchemaNode schema, (ManifestMap Map, string Field)? holder = null)
    {
        schema = resolver.Resolve(schema);
        if (node.Kind == ManifestNodeKind.Unknown || !scalars.HasType(node, schema))
            return 1;
        var met = 2;
        if (schema.AnyOf.Count + schema.OneOf.Count + schema.AllOf.Count > 0 || schema.Not is not null)
            met += node.Kind == ManifestNodeKind.Null ? 0 : Combinations(node, schema);
        met += scalars.Validate(node, schema, holder);
        return met + node switch
        {
            ManifestMap map => Object(map, schema),
            ManifestList list => Items(list, schema),
            _ => 0,
        };
    }

    private int Object(ManifestMap map, SchemaNode schema)
    {
        var met = 0;
        if (schema.IsEmbeddedResource)
            EmbeddedResource.Check(map, report);
        if (schema.MinProperties is { } least && map.Count < least && !map.IsOpen)
            report.Report(SchemaRules.OutOfBounds, "", $"There must be at least {least} fields; there are {map.Count}.", map.Origin);
        if (schema.MaxProperties is { } most && map.Count > most)
            report.Block(SchemaRules.OutOfBounds, "", $"There may be at most {most} fields; there are {map.Count}.", map.Origin);
        foreach (var entry in map)
        {
            if ((schema.Find(entry.Key)?.Schema ?? schema.AdditionalProperties) is not { } field)
                continue;
            report.Path.PushField(entry.Key);
            met += Validate(entry.Value, field, (map, entry.Key));
            report.Path.Pop();
        }

        for (var i = 0; i < schema.Required.Count; i++)
        {
            if (!map.ContainsKey(schema.Required[i]) && !map.IsOpen)
                report.Block(SchemaRules.RequiredField, schema.Required[i], $"'{schema.Required[i]}' must be given.", map.Origin);
        }

        return met;
    }

    private int Items(ManifestList list, SchemaNode schema)
    {
        var met = 1;
        for (var i = 0; i < list.Count && schema.Items is not null; i++)
        {
            report.Path.PushIndex(i);
            met += Validate(list[i], schema.Items);
            report.Path.Pop();
        }

        if (schema.MinItems is { } least && list.Count < least && !list.IsOpen)
            report.Report(SchemaRules.OutOfBounds, "", $"There must be at least {least} items; there are {list.Count}.", list.Origin);
        if (schema.MaxItems is { } most && list.Count > most)
            report.Block(SchemaRules.OutOfBounds, "", $"There may be at most {most} items; there are {list.Count}.", list.Origin);
        return met;
    }

    private int Combinations(ManifestNode node, SchemaNode schema)
    {
        var met = 1 + Alternatives(node, schema.AnyOf, isExclusive: false) + Alternatives(node, schema.OneOf, isExclusive: true);
        foreach (var also in schema.AllOf)
            met += Validate(node, also);
        if (schema.Not is { } not)
        {
            var wasBlocked = report.IsBlocked;
            var start = report.Count;
            Validate(node, not);
            if (report.Count == start)
                report.Report(SchemaRules.NoAlternative, "", "This has a form that the definition excludes.", node.Origin);
            else
                report.Withdraw(start);
            report.IsBlocked = wasBlocked;
        }

        return met;
    }

    private int Alternatives(ManifestNode node, IReadOnlyList<SchemaNode> alternatives, bool isExclusive)
    {
        if (alternatives.Count == 0)
            return 0;
        var (valid, firstMet, best) = (0, 0, (Met: -1, Findings: Array.Empty<Finding>(), IsBlocking: false));
        var wasBlocked = report.IsBlocked;
        foreach (var alternative in alternatives)
        {
            report.IsBlocked = false;
            var start = report.Count;
            var met = Validate(node, alternative);
            if (report.Count == start)
            {
                firstMet = valid++ == 0 ? met : firstMet;
                if (!isExclusive)
                    break;
            }
            else if (report.Withdraw(start) is var failures && met > best.Met)
            {
                best = (met, failures, report.IsBlocked);
            }
        }

        report.IsBlocked = wasBlocked || (valid == 0 && best.IsBlocking);
        if (valid == 0)
            report.Restore(best.Findings);
        else if (isExclusive && valid > 1)
            report.Report(SchemaRules.NoAlternative, "", $"This fits {valid} forms of the definition and may fit only one.", node.Origin);
        return valid == 0 ? best.Met : firstMet;
    }
}
