using Kubewright.Schemas;

namespace Kubewright.Rules.Configuration;

public sealed class ConfigurationRulesTests
{
    [Theory]
    [InlineData("data: {a.b_C-d: x}", "")]
    [InlineData("data: {'a b': x, '..': y}", "data[..] data[a b]")]
    [InlineData("data: {a: x}\nbinaryData: {a: eA==, b/c: eA==}", "binaryData[b/c] data[a]")]
    public void ConfigMaps(string fields, string expected) => Assert.Equal(expected, Of("KW150", "v1", "ConfigMap", fields));

    [Theory]
    [InlineData("Secret", "stringData", "data")]
    [InlineData("ConfigMap", "data", "")]
    public void Reports_a_mebibyte_and_more(string kind, string field, string path)
    {
        var manifest = YamlReader.Read($"apiVersion: v1\nkind: {kind}\nmetadata: {{name: a}}\n{field}: {{a: {new string('x', (1024 * 1024) + 1)}}}");

        var finding = Assert.Single(new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(["KW150"], [])).Check(manifest));
        Assert.Equal(path, finding.Path);
    }

    [Theory]
    [InlineData("type: kubernetes.io/tls\nstringData: {tls.crt: a}", "data[tls.key]")]
    [InlineData("type: kubernetes.io/basic-auth", "data[password] data[username]")]
    [InlineData("type: kubernetes.io/basic-auth\nstringData: {username: a}", "")]
    [InlineData("type: kubernetes.io/ssh-auth\ndata: {ssh-privatekey: ''}", "data[ssh-privatekey]")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}", "")]
    [InlineData("type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '[]'}", "data[.dockerconfigjson]")]
    [InlineData("type: kubernetes.io/dockercfg", "data[.dockercfg]")]
    [InlineData("type: kubernetes.io/service-account-token", "metadata.annotations[kubernetes.io/service-account.name]")]
    [InlineData("type: example.com/own\nstringData: {a b: c}", "data[a b]")]
    public void Secrets(string fields, string expected) => Assert.Equal(expected, Of("KW150", "v1", "Secret", fields));

    [Theory]
    [InlineData("spec: {finalizers: [kubernetes, a.b/c]}", "")]
    [InlineData("spec: {finalizers: [c]}", "spec.finalizers")]
    public void Namespaces(string fields, string expected) => Assert.Equal(expected, Of("KW150", "v1", "Namespace", fields));

    [Theory]
    [InlineData("{pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/warn-version: v1.36}", "")]
    [InlineData("{pod-security.kubernetes.io/enforce: strict, pod-security.kubernetes.io/warn-version: '1.36'}", "metadata.labels[pod-security.kubernetes.io/enforce] metadata.labels[pod-security.kubernetes.io/warn-version]")]
    [InlineData("{pod-security.kubernetes.io/enforce: strict, a b: c}", "metadata.labels")]
    public void Pod_security(string labels, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW1", $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: a, labels: {labels}}}"));

    [Theory]
    [InlineData("hard: {pods: 10, requests.nvidia.com/gpu: 4, count/jobs.batch: 1}", "")]
    [InlineData("hard: {pods: 1.5, cpu: -1, x: 1, 'a b': 1}", "spec.hard[a b] spec.hard[cpu] spec.hard[pods] spec.hard[x]")]
    [InlineData("hard: {cpu: 1}\n  scopes: [BestEffort]", "spec.scopes")]
    [InlineData("hard: {pods: 1}\n  scopes: [BestEffort, NotBestEffort]", "spec.scopes")]
    [InlineData("scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}", "")]
    [InlineData("scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In}]}", "spec.scopeSelector.matchExpressions.values")]
    [InlineData("scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: In, values: [a]}]}", "spec.scopeSelector.matchExpressions.operator")]
    [InlineData("scopeSelector: {matchExpressions: [{scopeName: Some, operator: Exists}]}", "spec.scopeSelector.matchExpressions.scopeName")]
    public void Resource_quotas(string spec, string expected) => Assert.Equal(expected, Of("KW150", "v1", "ResourceQuota", $"spec:\n  {spec}"));

    [Theory]
    [InlineData("{type: Container, max: {cpu: 2}, min: {cpu: 1}, maxLimitRequestRatio: {cpu: 2}}", "")]
    [InlineData("{type: Container, max: {cpu: 1}, min: {cpu: 2}}", "spec.limits[0].defaultRequest[cpu] spec.limits[0].default[cpu] spec.limits[0].min[cpu]")]
    [InlineData("{type: Container, max: {x: 1}}", "spec.limits[0].defaultRequest[x] spec.limits[0].default[x] spec.limits[0].max[x]")]
    [InlineData("{type: Pod, default: {cpu: 1}}", "spec.limits[0].default")]
    [InlineData("{type: PersistentVolumeClaim, default: {storage: 1}}", "spec.limits[0].limits")]
    [InlineData("{type: Pod, max: {cpu: 2}, min: {cpu: 1}, maxLimitRequestRatio: {cpu: 3}}", "spec.limits[0].maxLimitRequestRatio[cpu]")]
    [InlineData("{type: Some}", "spec.limits[0].type")]
    [InlineData("null", "spec.limits[0].type")]
    public void Limit_ranges(string limit, string expected) => Assert.Equal(expected, Of("KW150", "v1", "LimitRange", $"spec: {{limits: [{limit}]}}"));

    [Theory]
    [InlineData("value: 1000000000", "")]
    [InlineData("value: 1000000001\npreemptionPolicy: Maybe", "preemptionPolicy value")]
    public void Priority_classes(string fields, string expected) => Assert.Equal(expected, Of("KW1509", "scheduling.k8s.io/v1", "PriorityClass", fields));

    [Theory]
    [InlineData("handler: nvidia\noverhead: {podFixed: {cpu: 10m}}", "")]
    [InlineData("handler: A\noverhead: {podFixed: {x: 1}}", "handler overhead.limits[x]")]
    [InlineData("handler: a\nscheduling: {nodeSelector: {a: b c}, tolerations: [{operator: Exists}, {operator: Exists}, {key: a, operator: Gt, value: '1'}]}", "scheduling.nodeSelector scheduling.tolerations[1] scheduling.tolerations[2].operator")]
    public void Runtime_classes(string fields, string expected) => Assert.Equal(expected, Of("KW151", "node.k8s.io/v1", "RuntimeClass", fields));

    [Theory]
    [InlineData("coordination.k8s.io/v1", "Lease", "spec: {leaseDurationSeconds: 0}", "spec.leaseDurationSeconds")]
    [InlineData("v1", "Node", "spec: {taints: [{key: a, effect: NoSchedule}, {key: a, effect: NoSchedule}]}", "metadata.taints[1]")]
    [InlineData("apps/v1", "ControllerRevision", "revision: -1", "data revision")]
    [InlineData("v1", "Event", "involvedObject: {namespace: other}", "involvedObject.namespace")]
    [InlineData("events.k8s.io/v1", "Event", "type: Normal", "eventTime")]
    public void Other_kinds(string apiVersion, string kind, string fields, string expected) => Assert.Equal(expected, Of("KW151", apiVersion, kind, fields));

    private static string Of(string rules, string apiVersion, string kind, string fields) =>
        Checked.Paths(rules, $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\n{fields}\n");
}
