namespace Kubewright.Rules.Structure;

public sealed class TypedDecodingTests
{
    [Theory]
    [InlineData("replicas: '3'", "KW1004 spec.replicas")]
    [InlineData("replicas: 2147483648", "KW1005 spec.replicas")]
    [InlineData("replicas: 1.5", "KW1004 spec.replicas")]
    [InlineData("replica: 3", "KW1002 spec.replica")]
    [InlineData("Replicas: 3", "KW1002 spec.Replicas")]
    [InlineData("template: {spec: {containers: [{command: x}]}}", "KW1004 spec.template.spec.containers[0].command")]
    [InlineData("template: {spec: {containers: [{resources: {limits: {cpu: 5x}}}]}}", "KW1006 spec.template.spec.containers[0].resources.limits[cpu]")]
    [InlineData("template: {metadata: {labels: {a: 1}}}", "KW1004 spec.template.metadata.labels[a]")]
    [InlineData("template: {metadata: {creationTimestamp: yesterday}}", "KW1006 spec.template.metadata.creationTimestamp")]
    [InlineData("template: []", "KW1004 spec.template")]
    public void Reports_what_cannot_be_decoded(string spec, string expected) =>
        Assert.Equal([expected], Checked.Manifest($"apiVersion: apps/v1\nkind: Deployment\nspec: {{{spec}}}\n"));

    [Theory]
    [InlineData("apiVersion: v1\nkind: Deployment\n", "KW1007 apiVersion")]
    [InlineData("apiVersion: app/v1\nkind: Deployment\n", "KW1007 apiVersion")]
    [InlineData("apiVersion: apps/v1\nkind: Job\n", "KW1007 apiVersion")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Deployment\n", "KW1007 apiVersion")]
    [InlineData("apiVersion: apps/v1\nkind: deployment\n", "KW1007 kind")]
    [InlineData("kind: Pod\nmetadata: {name: a}\n", "KW1007 apiVersion")]
    [InlineData("apiVersion: v1\nmetadata: {name: a}\n", "KW1007 kind")]
    public void Reports_a_kind_that_no_server_has(string text, string expected) => Assert.Equal([expected], Checked.Manifest(text));

    [Theory]
    [InlineData("apiVersion: serving.knative.dev/v1\nkind: Service\n")]
    [InlineData("apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\n")]
    [InlineData("apiVersion: kueue.x-k8s.io/v1beta1\nkind: Workload\n")]
    [InlineData("apiVersion: v1\nkind: RangeAllocation\n")]
    [InlineData("apiVersion: v1\nname: a-chart\n")]
    [InlineData("kind: pipeline\nname: ci\n")]
    public void Does_not_know_every_kind(string text) => Assert.Equal(["KW1001"], Checked.Manifest(text).Select(finding => finding.Trim()));

    [Theory]
    [InlineData("replicas: null")]
    [InlineData("replicas: 3.0")]
    [InlineData("template: {spec: {containers: [null, {command: [null]}]}}")]
    [InlineData("template: {spec: {containers: [{resources: {limits: {cpu: ' 1 ', memory: 1e3, gpu: 9223372036854775807, zero: m}}}]}}")]
    [InlineData("template: {spec: {containers: [{livenessProbe: {httpGet: {port: 80, path: /}}}]}}")]
    public void Is_silent_about_what_can(string spec) =>
        Assert.Empty(Checked.Manifest($"apiVersion: apps/v1\nkind: Deployment\nspec: {{{spec}}}\n"));

    [Theory]
    [InlineData("data: {a: aGk=}")]
    [InlineData("data: {a: ''}")]
    [InlineData("data: {a: null}")]
    [InlineData("data: {a: aGk}", "KW1006 data[a]")]
    [InlineData("data: {a: 'a b='}", "KW1006 data[a]")]
    [InlineData("stringData: {a: 1}", "KW1004 stringData[a]")]
    [InlineData("data: {a: aGk=, a: aGk=}", "KW1003 data.a")]
    public void Bytes_are_base64(string data, params string[] expected) =>
        Assert.Equal(expected, Checked.Manifest($"apiVersion: v1\nkind: Secret\n{data}\n"));

    [Theory]
    [InlineData("'2024-01-01T00:00:00.000000Z'")]
    [InlineData("'2024-01-01T00:00:00Z'", "KW1006 spec.renewTime")]
    public void Times_of_a_lease_have_microseconds(string time, params string[] expected) =>
        Assert.Equal(expected, Checked.Manifest($"apiVersion: coordination.k8s.io/v1\nkind: Lease\nspec: {{renewTime: {time}}}\n"));
}
