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
    [InlineData(Fine + "clientConfig: {url: 'https://a'}, matchConditions: [{name: a, expression: 'object.x == 1 && request.userInfo.username != oldObject.y'}, {name: b, expression: 'params.x == 1'}, {name: c, expression: 'request.name'}]",
        "webhooks[0].matchConditions[1].expression webhooks[0].matchConditions[2].expression")]
    public void Webhooks_are_reported_where_the_server_does(string webhook, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {{name: w}}, webhooks: [{{{webhook}}}]}}"));

    [Theory]
    [InlineData("{}", "spec.auditAnnotations spec.matchConstraints spec.validations")]
    [InlineData("{matchConstraints: {matchPolicy: A}, variables: [{name: in, expression: ' '}], validations: [{expression: 'true', reason: B, message: ' '}]}",
        "spec.matchConstraints.matchPolicy spec.matchConstraints.resourceRules spec.validations[0].message spec.validations[0].reason spec.variables[0].expression spec.variables[0].name")]
    public void Policies_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {{name: p}}, spec: {spec}}}"));

    [Theory]
    [InlineData("variables: [{name: a, expression: object.x}, {name: b, expression: variables.a == 1}], validations: [{expression: variables.b, messageExpression: string(variables.a)}]", "")]
    [InlineData("variables: [{name: b, expression: variables.a == 1}, {name: a, expression: object.x}], validations: [{expression: variables.b}]", "spec.variables[0].expression")]
    [InlineData("variables: [{name: a, expression: object.x}], validations: [{expression: variables.a}, {expression: variables.c == 1}]", "spec.validations[0].expression spec.validations[1].expression")]
    [InlineData("variables: [{name: a, expression: ''}], validations: [{expression: variables.a == 1}]", "spec.validations[0].expression spec.variables[0].expression")]
    [InlineData("variables: [{name: a, expression: objekt}], validations: [{expression: variables.a == 1}]", "spec.variables[0].expression")]
    [InlineData("variables: [{name: a, expression: '-1'}], validations: [{expression: 'variables.a.all(x, x == 1)'}]", "spec.validations[0].expression")]
    [InlineData("validations: [{expression: variables.a == 1}]", "spec.validations[0].expression")]
    [InlineData("matchConditions: [{name: a, expression: variables.a == 1}], variables: [{name: a, expression: '1'}], validations: [{expression: 'true'}]", "spec.matchConditions[0].expression")]
    [InlineData("validations: [{expression: params.x == 1}]", "spec.validations[0].expression")]
    [InlineData("paramKind: {apiVersion: v1, kind: ConfigMap}, validations: [{expression: params.x == 1, messageExpression: 'params.x'}]", "spec.validations[0].messageExpression")]
    [InlineData("validations: [{expression: \"authorizer.group('').resource('pods').check('get').allowed()\", messageExpression: \"authorizer.group('').check('get').reason()\"}]", "spec.validations[0].messageExpression")]
    [InlineData("auditAnnotations: [{key: a, valueExpression: 'null'}, {key: b, valueExpression: \"'x' + object.x\"}, {key: c, valueExpression: '1 == 1'}]", "spec.auditAnnotations[2].valueExpression")]
    [InlineData("validations: [{expression: request.operation == 'CREATE' && namespaceObject.metadata.labels.x == 'y' && request.user.name == 'a'}]", "spec.validations[0].expression")]
    public void Expressions_of_policies_are_compiled(string spec, string expected) => Assert.Equal(expected, Check(
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {{name: p}}, spec: {{matchConstraints: {{resourceRules: [{{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}}]}}, {spec}}}}}"));

    [Theory]
    [InlineData("patchType: ApplyConfiguration, applyConfiguration: {expression: 'Object{metadata: Object.metadata{labels: {\"a\": object.metadata.name}}}'}", "")]
    [InlineData("patchType: JSONPatch, jsonPatch: {expression: '[JSONPatch{op: \"add\", path: \"/metadata/labels/\" + jsonpatch.escapeKey(\"a/b\"), value: \"c\"}]'}", "")]
    [InlineData("patchType: ApplyConfiguration, applyConfiguration: {expression: 'objekt'}", "spec.mutations[0].applyConfiguration.expression")]
    [InlineData("patchType: ApplyConfiguration, applyConfiguration: {expression: '1 < 2'}", "spec.mutations[0].applyConfiguration.expression")]
    [InlineData("patchType: ApplyConfiguration, applyConfiguration: {expression: 'object'}", "spec.mutations[0].applyConfiguration.expression")]
    [InlineData("patchType: JSONPatch, jsonPatch: {expression: '\"add\"'}", "spec.mutations[0].jsonPatch.expression")]
    [InlineData("patchType: JSONPatch, jsonPatch: {expression: 'object.x ? [JSONPatch{op: \"remove\", path: \"/a\"}] : []'}", "")]
    public void Expressions_of_mutations_are_compiled(string mutation, string expected) => Assert.Equal(expected, Check(
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingAdmissionPolicy, metadata: {{name: p}}, spec: {{reinvocationPolicy: Never, matchConstraints: {{resourceRules: [{{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}}]}}, mutations: [{{{mutation}}}]}}}}"));

    [Theory]
    [InlineData("{group: example.com, version: v1, groupPriorityMinimum: 1, versionPriority: 1}", "")]
    [InlineData("{version: V1, service: {}, insecureSkipTLSVerify: true, caBundle: YQ==}",
        "spec.group spec.groupPriorityMinimum spec.insecureSkipTLSVerify spec.service.name spec.service.namespace spec.version spec.versionPriority")]
    public void Api_services_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {{name: v1.example.com}}, spec: {spec}}}"));

    private static string Check(string yaml) => Checked.Paths("KW155", yaml) + Checked.Paths("KW156", yaml);
}
