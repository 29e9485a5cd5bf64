using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Checks manifests: one walk along the schema, in which each object meets the rules for its type.</summary>
public sealed class ManifestChecker
{
    private readonly SchemaCatalog catalog;
    private readonly RuleSet rules;

    /// <summary>Makes a checker. It may be used for any number of manifests, by any number of threads.</summary>
    public ManifestChecker(SchemaCatalog catalog, RuleSet rules)
    {
        this.catalog = catalog;
        this.rules = rules;
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
        if (definition is not null)
            new StructureCheck(catalog, path, findings).CheckCustom(root, definition.Schema);
        else
            new StructureCheck(catalog, path, findings).Check(root, component!);
        var customKind = definition?.Resource ?? component?.Schema.Resource;
        var context = new RuleContext(root, path, findings) { CustomKind = customKind };
        new RuleWalk(catalog, rules, context, path, isCustom: customKind is not null).WalkManifest(root, component);
        return rules.Filter(findings);
    }
}
