namespace Kubewright.Generators.Tests.Support;

/// <summary>CustomResourceDefinitions of a few lines, as a project names them with KubernetesSchema.</summary>
internal static class CustomDefinition
{
    public const string ResourceRequirements = """
        {type: object, properties: {claims: {type: array, items: {type: object, required: [name], properties: {name: {type: string}, request: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name]}, limits: {type: object, additionalProperties: {anyOf: [{type: integer}, {type: string}], pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$', x-kubernetes-int-or-string: true}}, requests: {type: object, additionalProperties: {anyOf: [{type: integer}, {type: string}], pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$', x-kubernetes-int-or-string: true}}}}
        """;

    /// <summary>A definition whose spec has the given properties: YAML, indented by 16 spaces.</summary>
    public static string Of(string kind, string specProperties, string group = "example.com", string version = "v1", bool isServed = true) => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: {{kind.ToLowerInvariant()}}s.{{group}}
        spec:
          group: {{group}}
          names:
            kind: {{kind}}
            plural: {{kind.ToLowerInvariant()}}s
          scope: Namespaced
          versions:
        {{Version(version, specProperties, isServed)}}
        """;

    public static string Version(string version, string specProperties, bool isServed = true) => $$"""
          - name: {{version}}
            served: {{(isServed ? "true" : "false")}}
            storage: {{(isServed ? "true" : "false")}}
            schema:
              openAPIV3Schema:
                description: What it is for.
                type: object
                properties:
                  spec:
                    type: object
                    properties:
        {{string.Join('\n', specProperties.Trim('\n').Split('\n').Select(line => "              " + line))}}
        """;

    public static SchemaText File(string path, string text, string @namespace = "", string kinds = "", string versions = "") =>
        new(path, text, "definitions", @namespace, kinds, versions);
}
