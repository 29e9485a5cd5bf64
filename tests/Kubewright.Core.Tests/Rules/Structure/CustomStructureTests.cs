namespace Kubewright.Rules.Structure;

public sealed class CustomStructureTests
{
    [Theory]
    [InlineData("{type: object, properties: {a: {type: integer}}}", "{b: 1}", "KW1002 spec.b")]
    [InlineData("{type: object}", "{b: 1}", "KW1002 spec.b")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true}", "{b: {c: 1}}")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true}", "{b: {c: 1, c: 2}}", "KW1003 spec.b.c")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true, properties: {a: {type: object, properties: {b: {type: string}}}}}", "{a: {c: 1}}", "KW1002 spec.a.c")]
    public void Unknown_fields(string schema, string spec, params string[] expected) => Assert.Equal(expected, Checked.Custom(schema, spec));

    [Theory]
    [InlineData("{type: integer}", "x", "KW1004 spec")]
    [InlineData("{type: integer}", "1.5", "KW1004 spec")]
    [InlineData("{type: integer, format: int32}", "2147483648", "KW1005 spec")]
    [InlineData("{type: integer, format: int64}", "2147483648")]
    [InlineData("{type: integer, minimum: 1}", "0", "KW1012 spec")]
    [InlineData("{type: number, maximum: 1, exclusiveMaximum: true}", "1", "KW1012 spec")]
    [InlineData("{x-kubernetes-int-or-string: true, pattern: '^[0-9]+Gi$', anyOf: [{type: integer}, {type: string}]}", "9223372036854775807")]
    [InlineData("{x-kubernetes-int-or-string: true, pattern: '^[0-9]+Gi$', anyOf: [{type: integer}, {type: string}]}", "1Mi", "KW1013 spec")]
    [InlineData("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}", "1.5", "KW1004 spec")]
    [InlineData("{type: string, maxLength: 2}", "abc", "KW1014 spec")]
    [InlineData("{type: string, minLength: 2}", "'\U0001F600'", "KW1014 spec")]
    [InlineData("{type: string, enum: [A, B]}", "C", "KW1011 spec")]
    [InlineData("{type: string, format: date-time}", "yesterday", "KW1006 spec")]
    [InlineData("{type: string, format: date-time}", "'2024-01-01T00:00:00Z'")]
    [InlineData("{type: string, format: date-time}", "[]")]
    [InlineData("{type: string, format: made-up}", "x")]
    [InlineData("{type: array, minItems: 1, items: {type: string}}", "[]", "KW1012 spec")]
    [InlineData("{type: array, items: {type: string}}", "[a, null]", "KW1004 spec[1]")]
    [InlineData("{type: object, maxProperties: 1, additionalProperties: {type: string}}", "{a: x, b: x}", "KW1012 spec")]
    public void Values(string schema, string spec, params string[] expected) => Assert.Equal(expected, Checked.Custom(schema, spec));

    [Theory]
    [InlineData("{type: object, required: [a], properties: {a: {type: string}}}", "{}", "KW1010 spec.a")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string}}}", "{a: null}", "KW1010 spec.a")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string, nullable: true}}}", "{a: null}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string, default: x}}}", "{a: null}")]
    [InlineData("{type: object, properties: {a: {type: object, default: {}, properties: {b: {type: integer, default: 0, minimum: 1}}}}}", "{}", "KW1012 spec.a.b")]
    public void Defaults_and_nulls_come_first(string schema, string spec, params string[] expected) => Assert.Equal(expected, Checked.Custom(schema, spec));

    [Theory]
    [InlineData("{oneOf: [{required: [a]}, {required: [b]}], type: object, properties: {a: {type: integer}, b: {type: integer}}}", "{a: 1, b: 1}", "KW1017 spec")]
    [InlineData("{oneOf: [{required: [a]}, {required: [b]}], type: object, properties: {a: {type: integer}, b: {type: integer}}}", "{a: 1}")]
    [InlineData("{not: {required: [a]}, type: object, properties: {a: {type: integer}}}", "{a: 1}", "KW1017 spec")]
    [InlineData("{allOf: [{required: [a]}], type: object, properties: {a: {type: integer}}}", "{}", "KW1010 spec.a")]
    [InlineData("{anyOf: [{required: [a]}, {properties: {b: {minimum: 5}}, required: [b]}], type: object, properties: {a: {type: integer}, b: {type: integer}}}", "{b: 1}", "KW1012 spec.b")]
    public void Combinations(string schema, string spec, params string[] expected) => Assert.Equal(expected, Checked.Custom(schema, spec));

    [Theory]
    [InlineData("[{name: a}, {name: a}, {name: a}]", "KW1015 spec[w][1]")]
    [InlineData("[{name: a}, {name: a, protocol: UDP}]")]
    [InlineData("[{name: a, protocol: TCP}, {name: a}]", "KW1015 spec[w][1]")]
    [InlineData("[x]", "KW1004 spec.w[0]", "KW1004 spec[w][0]")]
    public void Lists_that_are_maps_have_brackets_for_keys(string list, params string[] expected) => Assert.Equal(
        expected,
        Checked.Custom(
            """
            {type: object, additionalProperties: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name, protocol],
              items: {type: object, properties: {name: {type: string}, protocol: {type: string, default: TCP}}}}}
            """.ReplaceLineEndings(" "),
            $"{{w: {list}}}"));

    [Fact]
    public void Sets_hold_each_item_once() =>
        Assert.Equal(["KW1015 spec[2]"], Checked.Custom("{type: array, x-kubernetes-list-type: set, items: {type: string}}", "[a, b, a, a]"));

    [Theory]
    [InlineData("{w: {replicas: -1}}", "KW1016 .spec.w.replicas")]
    [InlineData("{w: {replicas: 2147483648}}", "KW1016 .spec.w.replicas")]
    [InlineData("{w: 7}", "KW1004 spec.w", "KW1016 .spec.w.replicas")]
    [InlineData("{w: {replicas: 1}}")]
    [InlineData("{}")]
    public void Replicas_of_the_scale_subresource(string spec, params string[] expected) => Assert.Equal(
        expected,
        Checked.Custom("{type: object, properties: {w: {type: object, properties: {replicas: {type: integer, format: int32}}}}}", spec, "scale: {specReplicasPath: .spec.w.replicas}"));

    [Theory]
    [InlineData("date-time", "2024-02-29T23:59:59.5+01:00", "2023-02-29T00:00:00Z")]
    [InlineData("date", "2024-02-29", "2024-2-9")]
    [InlineData("byte", "aGk=", "a b=")]
    [InlineData("ipv4", "010.0.0.1", "1.2")]
    [InlineData("ipv6", "::1", "fe80::1%eth0")]
    [InlineData("cidr", "10.0.0.0/8", "10.0.0.0/33")]
    [InlineData("duration", "1h30m", "soon")]
    [InlineData("duration", "2 weeks", "5 mad")]
    [InlineData("uuid4", "9E107D9D-372B-4F6C-8A5E-2D4B3C1A0F9E", "9e107d9d-372b-1f6c-8a5e-2d4b3c1a0f9e")]
    [InlineData("k8s-short-name", "a-b", "a.b")]
    [InlineData("k8s-long-name", "a.b", "a_b")]
    public void Formats(string format, string valid, string invalid)
    {
        Assert.Empty(Checked.Custom($"{{type: string, format: {format}}}", $"'{valid}'"));
        Assert.Equal(["KW1006 spec"], Checked.Custom($"{{type: string, format: {format}}}", $"'{invalid}'"));
    }

    [Theory]
    [InlineData("{kind: Pod, extra: 1}", "KW1019 spec.apiVersion")]
    [InlineData("{apiVersion: a/b/c, kind: ''}", "KW1019 spec.apiVersion", "KW1019 spec.kind")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {nam: x}}", "KW1002 spec.metadata.nam")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {any: thing}}")]
    public void Embedded_resources(string spec, params string[] expected) =>
        Assert.Equal(expected, Checked.Custom("{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}", spec));

    [Fact]
    public void Metadata_is_decoded_as_the_api_s_own_type() => Assert.Equal(
        ["KW1002 metadata.Name", "KW1004 metadata.labels[a]"],
        Checked.Manifest("apiVersion: kubeflow.org/v1\nkind: PyTorchJob\nmetadata: {Name: x, labels: {a: 1}}\n"));

    [Fact]
    public void Templates_in_definitions_have_little_metadata() => Assert.Equal(
        ["KW1002 spec.pytorchReplicaSpecs.Worker.template.metadata.creationTimestamp"],
        Checked.Manifest("""
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: x, creationTimestamp: null}
            spec:
              pytorchReplicaSpecs: {Worker: {template: {metadata: {creationTimestamp: null, labels: {a: b}}}}}
            """));

    [Fact]
    public void Enums_of_core_types_are_not_those_of_definitions() => Assert.Empty(Checked.Manifest("""
        apiVersion: kubeflow.org/v1
        kind: PyTorchJob
        metadata: {name: x}
        spec:
          pytorchReplicaSpecs:
            Worker:
              template:
                spec:
                  restartPolicy: Sometimes
                  containers: [{name: c, imagePullPolicy: Sometimes}]
        """));
}
