using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Checks YAML with the rules of structure alone.</summary>
internal static class Checked
{
    /// <summary>Rule and path of each finding, each on its own: <c>KW1004 spec.replicas</c>.</summary>
    public static string[] Manifest(string yaml) => [.. Checker(SchemaCatalog.BuiltIn).Check(YamlReader.Read(yaml)).Select(finding => $"{finding.RuleId} {finding.Path}")];

    /// <summary>The findings in the <c>spec</c> of a kind with a schema for it.</summary>
    public static string[] Custom(string specSchema, string spec, string subresources = "") => [.. Checker(Catalog(specSchema, subresources))
        .Check(YamlReader.Read($"apiVersion: example.com/v1\nkind: Widget\nmetadata: {{name: w}}\nspec: {spec}\n"))
        .Select(finding => $"{finding.RuleId} {finding.Path}")];

    private static ManifestChecker Checker(SchemaCatalog catalog) => new(catalog, RuleSet.Default.Where(["KW100", "KW101"], []));

    private static SchemaCatalog Catalog(string specSchema, string subresources) => SchemaCatalog.BuiltIn.With(new CustomResourceReader().Read(YamlReader.Read($$$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        spec:
          group: example.com
          names: {kind: Widget, plural: widgets}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            subresources: {{{{subresources}}}}
            schema:
              openAPIV3Schema: {type: object, properties: {metadata: {type: object}, spec: {{{specSchema}}} } }
        """)));
}
