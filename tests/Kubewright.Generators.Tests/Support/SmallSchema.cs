using System.Text.Json;

namespace Kubewright.Generators.Tests.Support;

/// <summary>Schema documents of one kind.</summary>
internal static class SmallSchema
{
    public static SchemaText File(string path, string package, string kind) => new(path, Of(package, kind, "\"size\": {\"type\":\"integer\"}"));

    /// <summary>A document with a kind, whose spec has the given properties, and other components.</summary>
    public static string Of(string package, string kind, string specProperties, params (string Name, string Schema)[] others)
    {
        var prefix = package.Length == 0 ? "" : package + ".";
        return $$"""
            {
             "openapi": "3.0.0",
             "components": { "schemas": {
              {{Text(prefix + kind)}}: {
               "type": "object",
               "properties": {
                "apiVersion": {"type":"string"},
                "kind": {"type":"string"},
                "metadata": {"$ref":"#/components/schemas/{{prefix}}ObjectMeta"},
                "spec": {"$ref":{{Text($"#/components/schemas/{prefix}{kind}Spec")}}}
               },
               "x-kubernetes-group-version-kind": [{"group":"example.com","version":"v1","kind":{{Text(kind)}}}]
              },
              {{Text(prefix + kind + "Spec")}}: {
               "type": "object",
               "properties": {
            {{specProperties}}
               }
              },
              "{{prefix}}ObjectMeta": { "type": "object", "properties": { "name": {"type":"string"}, "labels": {"type":"object","additionalProperties":{"type":"string"} } } }
              {{string.Concat(others.Select(o => $",\n  {Text(o.Name)}: {o.Schema}"))}}
             } }
            }
            """;
    }

    public static string Text(string text) => JsonSerializer.Serialize(text);
}
