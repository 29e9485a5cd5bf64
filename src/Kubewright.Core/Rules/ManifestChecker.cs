using Kubewright.Rules.Structure;
using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Checks manifests: one walk along the schema, in which each object meets the rules for its type.</summary>
public sealed class ManifestChecker
{
    private readonly SchemaCatalog catalog;
    private readonly RuleSet rules;
    private readonly SchemaResolver resolver;

    /// <summary>Makes a checker. It may be used for any number of manifests, by any number of threads.</summary>
    public ManifestChecker(SchemaCatalog catalog, RuleSet rules)
    {
        this.catalog = catalog;
        this.rules = rules;
        resolver = new SchemaResolver(catalog);
    }

    /// <summary>Checks one manifest.</summary>
    /// <returns>What was found, in the order of the manifest.</returns>
    public IReadOnlyList<Finding> Check(ManifestNode manifest)
    {
        var findings = new List<Finding>();
        if (manifest is not ManifestMap root)
        {
            findings.Add(rules.Finding(SchemaRules.UnknownKind, "", "A manifest is a map with apiVersion and kind.", manifest.Origin));
            return rules.Filter(findings);
        }

        var apiVersion = (root["apiVersion"] as ManifestScalar)?.Text ?? "";
        var kind = (root["kind"] as ManifestScalar)?.Text ?? "";
        var component = catalog.FindKind(apiVersion, kind);
        var definition = catalog.FindDefinition(apiVersion, kind);
        if (component is null && definition is null)
        {
            findings.Add(rules.Finding(SchemaRules.UnknownKind, "", $"There is no schema for {kind} of '{apiVersion}'; nothing of it was checked.", root.Origin));
            return rules.Filter(findings);
        }

        var path = new FieldPath();
        var report = new StructureReport(path, findings);
        if (definition is not null || component!.Schema.Resource is not null)
            new CustomStructure(resolver, report).Check(root, definition?.Schema ?? component!.Schema, definition);
        else
            new TypedDecoding(catalog, report).Check(root, component);
        component ??= MetadataOnly(definition!);
        new RuleWalk(catalog, rules, new RuleContext(root, path, findings), path, isCustom: component.Schema.Resource is not null).Walk(root, component);
        return rules.Filter(findings);
    }

    /// <summary>What rules are to see of a kind that only a definition knows: that it has metadata.</summary>
    private static SchemaComponent MetadataOnly(CustomResource definition)
    {
        var metadata = new SchemaNode { Reference = new SchemaReference(null, "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta") };
        var schema = new SchemaNode { Properties = [new SchemaProperty("metadata", metadata, null)], GroupVersionKinds = [definition.Kind], Resource = definition.Resource };
        return new SchemaComponent(definition.Kind.ToString(), schema, definition.Origin);
    }
}
