using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Makes of a custom resource what the API server validates: without nulls that mean nothing, and with the defaults of its definition.</summary>
internal sealed class CustomDefaults
{
    private readonly SchemaResolver resolver;

    public CustomDefaults(SchemaResolver resolver) => this.resolver = resolver;

    /// <summary>The node with defaults; the same one where nothing is to be changed.</summary>
    public ManifestNode Apply(ManifestNode node, SchemaNode schema)
    {
        schema = resolver.Resolve(schema);
        return node switch
        {
            ManifestMap map => Map(map, schema),
            ManifestList list when schema.Items is { } items => List(list, items),
            _ => node,
        };
    }

    private ManifestNode Map(ManifestMap map, SchemaNode schema)
    {
        ManifestMap? changed = null;
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map[i];
            var value = (schema.Find(entry.Key)?.Schema ?? schema.AdditionalProperties) is { } field ? Value(entry.Value, field) : entry.Value;
            if (changed is null && ReferenceEquals(value, entry.Value))
                continue;
            changed ??= Copy(map, i);
            if (value is not null)
                changed.Set(entry.Key, value, entry.KeyOrigin);
        }

        // In an open map the field may have been set where nobody sees it.
        foreach (var property in map.IsOpen ? [] : resolver.Defaulted(schema))
        {
            if (!map.ContainsKey(property.Name))
                (changed ??= Copy(map, map.Count)).Set(property.Name, Default(property.Schema));
        }

        return changed ?? map;
    }

    private ManifestNode List(ManifestList list, SchemaNode items)
    {
        ManifestList? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            var value = Value(list[i], items) ?? list[i];
            if (changed is null && ReferenceEquals(value, list[i]))
                continue;
            if (changed is null)
            {
                changed = new ManifestList(list.Origin, list.IsOpen);
                for (var j = 0; j < i; j++)
                    changed.Add(list[j]);
            }

            changed.Add(value);
        }

        return changed ?? list;
    }

    /// <summary>The value with defaults; <see langword="null"/> for a null that means nothing.</summary>
    private ManifestNode? Value(ManifestNode value, SchemaNode schema)
    {
        if (value.Kind != ManifestNodeKind.Null)
            return value is ManifestScalar ? value : Apply(value, schema);
        var resolved = resolver.Resolve(schema);
        return resolved.IsNullable ? value : resolved.Default is null ? null : Default(resolved);
    }

    private ManifestNode Default(SchemaNode schema) => Apply(resolver.Resolve(schema).Default!, schema);

    private static ManifestMap Copy(ManifestMap map, int count)
    {
        var copy = new ManifestMap(map.Origin, map.IsOpen);
        for (var i = 0; i < count; i++)
            copy.Set(map[i].Key, map[i].Value, map[i].KeyOrigin);
        return copy;
    }
}
