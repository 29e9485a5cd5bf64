namespace Kubewright.Rules.Extension;

public class ExtensionRulesTests
{
    private const string Fine = "name: a.b.c, sideEffects: None, admissionReviewVersions: [v1], ";

    [Theory]
    [InlineData(Fine + "clientConfig: {service: {name: s, namespace: n, path: /a/b}}", "")]
    [InlineData(Fine + "clientConfig: {url: 'https://example.com:443/a'}", "")]
    [InlineData("name: a.b", "webhooks[0].admissionReviewVersions webhooks[0].clientConfig webhooks[0].name webhooks[0].sideEffects")]
    [InlineData(Fine + "clientConfig: {service: {namespace: n, path: a}}", "webhooks[0].clientConfig.service.namespace webhooks[0].clientConfig.service.path")]
    [InlineData(Fine + "clientConfig: {url: 'https://u@example.com'}", "webhooks[0].clientConfig.url")]
    [InlineData(Fine + "clientConfig: {url: 'https://example.com?a=b'}, timeoutSeconds: 31", "webhooks[0].clientConfig.url webhooks[0].timeoutSeconds")]
    [InlineData(Fine + "clientConfig: {url: 'https://a'}, rules: [{operations: ['*', CREATE], apiGroups: [''], apiVersions: [''], resources: [pods/*, pods/log]}]",
        "webhooks[0].rules[0].apiVersions[0] webhooks[0].rules[0].operations webhooks[0].rules[0].resources[1]")]
    [InlineData(Fine + "clientConfig: {url: 'https://a'}, matchConditions: [{name: a}]", "webhooks[0].matchConditions[0].expression")]
    public void Webhooks_are_reported_where_the_server_does(string webhook, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {{name: w}}, webhooks: [{{{webhook}}}]}}"));

    [Theory]
    [InlineData("{}", "spec.auditAnnotations spec.matchConstraints spec.validations")]
    [InlineData("{matchConstraints: {matchPolicy: A}, variables: [{name: in, expression: ' '}], validations: [{expression: 'true', reason: B, message: ' '}]}",
        "spec.matchConstraints.matchPolicy spec.matchConstraints.resourceRules spec.validations[0].message spec.validations[0].reason spec.variables[0].expression spec.variables[0].name")]
    public void Policies_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {{name: p}}, spec: {spec}}}"));

    [Theory]
    [InlineData("{group: example.com, version: v1, groupPriorityMinimum: 1, versionPriority: 1}", "")]
    [InlineData("{version: V1, service: {}, insecureSkipTLSVerify: true, caBundle: YQ==}",
        "spec.group spec.groupPriorityMinimum spec.insecureSkipTLSVerify spec.service.name spec.service.namespace spec.version spec.versionPriority")]
    public void Api_services_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: v1.example.com}}, spec: {spec}}}"));

    private static string Check(string yaml) => Checked.Paths("KW155", yaml) + Checked.Paths("KW156", yaml);
}
