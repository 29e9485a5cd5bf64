using Kubewright.Rules.Structure.Expressions;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>What the API server finds in a custom resource with nothing but its definition: decoding, then validation.</summary>
internal sealed class CustomStructure
{
    /// <summary>The server adds five letters to so many of the characters given.</summary>
    private const int GeneratedPrefix = 58;

    private readonly SchemaResolver resolver;
    private readonly StructureReport report;

    public CustomStructure(SchemaResolver resolver, StructureReport report)
    {
        this.resolver = resolver;
        this.report = report;
    }

    /// <summary>Checks a resource.</summary>
    /// <param name="root">The manifest.</param>
    /// <param name="schema">The schema of its definition.</param>
    /// <param name="definition">The definition, where it is known and not only what was distilled from it.</param>
    public void Check(ManifestMap root, SchemaNode schema, CustomResource? definition)
    {
        schema = resolver.Resolve(schema);
        var start = report.Count;
        new CustomDecoding(resolver, report).Check(root, schema);
        if (report.Count > start)
            return;

        var complete = (ManifestMap)new CustomDefaults(resolver).Apply(definition is { HasStatus: false } ? root : WithoutStatus(root), schema);
        new SchemaValidation(resolver, report).Validate(complete, schema);
        if ((definition?.Resource ?? schema.Resource)?.ReplicasPath is { } path)
            ScaleCheck.Check(complete, path, report);
        new ListUniqueness(resolver, report).Check(complete, schema);
        if (!report.IsBlocked && Named(complete) is { } named)
            new CelRules(resolver, report).Check(named, schema);
    }

    /// <summary>The object with the name that the server would make up; <see langword="null"/> where it has none, which is an error of its own.</summary>
    private static ManifestMap? Named(ManifestMap root)
    {
        if (root.Map("metadata") is not { } metadata || metadata.Text("name") is { Length: > 0 })
            return root.Map("metadata") is null ? null : root;
        if (metadata.Text("generateName") is not { Length: > 0 } prefix)
            return null;
        var named = (ManifestMap)metadata.DeepClone();
        named.Set("name", prefix.Substring(0, Math.Min(prefix.Length, GeneratedPrefix)) + "bcdfg");
        var copy = new ManifestMap(root.Origin, root.IsOpen);
        foreach (var entry in root)
            copy.Set(entry.Key, entry.Key == "metadata" ? named : entry.Value, entry.KeyOrigin);
        return copy;
    }

    /// <summary>The server drops the status of what is created.</summary>
    private static ManifestMap WithoutStatus(ManifestMap root)
    {
        if (!root.ContainsKey("status"))
            return root;
        var copy = new ManifestMap(root.Origin, root.IsOpen);
        foreach (var entry in root)
        {
            if (entry.Key != "status")
                copy.Set(entry.Key, entry.Value, entry.KeyOrigin);
        }

        return copy;
    }
}
