using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Walks a manifest along its schema and shows each object to the rules for its type.</summary>
internal sealed class RuleWalk
{
    private const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private readonly SchemaCatalog catalog;
    private readonly RuleSet rules;
    private readonly RuleContext context;
    private readonly FieldPath path;

    /// <summary>Of a custom resource the API server checks nothing but the schema and the object's own metadata.</summary>
    private readonly bool isCustom;

    public RuleWalk(SchemaCatalog catalog, RuleSet rules, RuleContext context, FieldPath path, bool isCustom)
    {
        this.isCustom = isCustom;
        this.catalog = catalog;
        this.rules = rules;
        this.context = context;
        this.path = path;
    }

    public void Walk(ManifestMap node, SchemaComponent component)
    {
        context.Enter(node, component.Name);
        if (!isCustom || path.Depth == 0 || component.Name == ObjectMeta && path.Depth == 1)
        {
            foreach (var rule in rules.For(component.Name))
            {
                context.Current = rule;
                rule.Check(node, context);
            }
        }

        foreach (var entry in node)
        {
            if (component.Schema.Find(entry.Key) is not { } property)
                continue;
            path.PushField(entry.Key);
            Value(entry.Value, property.Schema);
            path.Pop();
        }

        context.Leave();
    }

    private void Value(ManifestNode node, SchemaNode schema)
    {
        if (schema.Reference is { } reference)
        {
            if (catalog.Find(reference.Name) is { Schema.Properties.Count: > 0 } component && node is ManifestMap map)
                Walk(map, component);
        }
        else if (schema.Items is { Reference: not null } items && node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                path.PushIndex(i);
                Value(list[i].Kind == ManifestNodeKind.Null ? new ManifestMap(list[i].Origin) : list[i], items); // A null item is an empty one to the API server.
                path.Pop();
            }
        }
        else if (schema.AdditionalProperties is { Reference: not null } values && node is ManifestMap entries)
        {
            foreach (var entry in entries)
            {
                path.PushKey(entry.Key);
                Value(entry.Value, values);
                path.Pop();
            }
        }
    }
}
