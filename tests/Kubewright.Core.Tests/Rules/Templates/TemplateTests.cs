using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright;

public sealed class TemplateTests
{
    private const string Container = "spec.pytorchReplicaSpecs[Worker].template.spec.containers[0]";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "name: Bad", "KW2200", Container + ".name" },
        { "name: a, volumeMounts: [{name: data, mountPath: /data}]", "KW2201", Container + ".volumeMounts[0].name" },
        { "name: a, ports: [{containerPort: 0}]", "KW2202", Container + ".ports[0].containerPort" },
        { "name: a, env: [{name: 'A=B'}]", "KW2203", Container + ".env[0].name" },
        { "name: a, resources: {requests: {cpu: 2}, limits: {cpu: 1}}", "KW2204", Container + ".resources.requests[cpu]" },
        { "name: a, resources: {limits: {gpu: 1}}", "KW2205", Container + ".resources.limits[gpu]" },
        { "name: a, livenessProbe: {}", "KW2207", Container + ".livenessProbe" },
        { "name: a, imagePullPolicy: Sometimes", "KW2219", Container + ".imagePullPolicy" },
        { "name: a, securityContext: {runAsUser: -1}", "KW2214", Container + ".securityContext.runAsUser" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Reports_under_the_ids_for_templates_of_custom_resources(string container, string rule, string path)
    {
        var findings = Check(Job($"containers: [{{{container}}}]"));

        var finding = Assert.Single(findings, found => found.RuleId == rule);
        Assert.Equal((path, Severity.Error), (finding.Path, finding.Severity));
        Assert.StartsWith("the pods this makes would be refused: ", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, found => found.RuleId.StartsWith("KW1", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_silent_when_the_api_server_alone_is_asked() =>
        Assert.Empty(Check(Job("containers: [{name: Bad}]"), "KW1"));

    [Fact]
    public void Is_silent_when_the_operator_asks_for_the_image() =>
        Assert.Empty(Check(Job("containers: [{name: pytorch}]")));

    [Fact]
    public void Is_silent_when_a_job_set_promises_the_volume()
    {
        const string Text = """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: a}
            spec:
              volumeClaimPolicies: [{templates: [{metadata: {name: data}, spec: {}}]}]
              replicatedJobs:
                - name: a
                  template: {spec: {template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: MOUNTED, mountPath: /data}]}]}}}}
            """;

        Assert.DoesNotContain(Check(Text.Replace("MOUNTED", "data", StringComparison.Ordinal)), found => found.RuleId == "KW2201");
        Assert.Contains(Check(Text.Replace("MOUNTED", "other", StringComparison.Ordinal)), found => found.RuleId == "KW2201");
    }

    [Theory]
    [InlineData("apps.kruise.io/v1alpha1, kind: CloneSet", "volumeClaimTemplates: [{metadata: {name: data}}], ", "volumeMounts: [{name: data, mountPath: /data}]", "")]
    [InlineData("apps.kruise.io/v1alpha1, kind: CloneSet", "", "volumeMounts: [{name: data, mountPath: /data}]", "KW2201 spec.template.spec.containers[0].volumeMounts[0].name")]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "", "ports: [{containerPort: 0}]", "KW2202 spec.template.spec.containers[0].ports[0].containerPort")]
    [InlineData("serving.knative.dev/v1, kind: Service", "", "readinessProbe: {httpGet: {path: /}}", "")]
    [InlineData("acme.com/v1, kind: App", "", "ports: [{containerPort: 0}]", "")]
    public void Templates_of_kinds_without_a_schema_are_looked_at_where_they_are_known_to_be(string kind, string fields, string container, string finding) => Assert.Equal(
        finding.Length == 0 ? [] : [finding],
        Check($"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{fields}selector: {{matchLabels: {{a: b}}}}, template: {{metadata: {{labels: {{a: b}}}}, spec: {{containers: [{{name: a, image: a:1, {container}}}]}}}}}}}}", "KW22")
            .Select(found => $"{found.RuleId} {found.Path}"));

    [Theory]
    [InlineData("serving.knative.dev/v1, kind: Service", "template: {spec: {containers: [{image: a:1}]}}")]
    [InlineData("serving.kserve.io/v1beta1, kind: InferenceService", "predictor: {model: {modelFormat: {name: onnx}}, containers: [{name: a, volumeMounts: [{name: of-the-runtime, mountPath: /a}]}]}")]
    public void Is_silent_when_the_controller_fills_it_in(string kind, string spec) =>
        Assert.Empty(Check($"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}", "KW22"));

    [Theory]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {matchLabels: {a: b}}, ", "Never", 1)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {matchLabels: {a: b}}, ", "Always", 0)]
    [InlineData("batch.volcano.sh/v1alpha1, kind: Job", "", "Sometimes", 0)]
    public void Kinds_that_run_on_restart_always(string kind, string fields, string policy, int expected) => Assert.Equal(
        expected,
        Check($"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{fields}template: {{metadata: {{labels: {{a: b}}}}, spec: {{restartPolicy: {policy}, containers: [{{name: a, image: a:1}}]}}}}}}}}", "KW2210").Count);

    [Fact]
    public void A_rule_that_reports_under_two_ids_is_on_for_each_of_them()
    {
        Assert.Single(Check(Job("restartPolicy: Sometimes, containers: [{name: pytorch}]"), "KW2210"));
        Assert.Single(Check(Job("dnsPolicy: Sometimes, containers: [{name: pytorch}]"), "KW2219"));
    }

    [Theory]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {matchLabels: {app: web}}", 0)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {matchLabels: {app: wbe}}", 1)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", 1)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "selector: {}", 1)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "replicas: 1", 1)]
    [InlineData("argoproj.io/v1alpha1, kind: Rollout", "workloadRef: {name: a}", 0)]
    [InlineData("apps.openshift.io/v1, kind: DeploymentConfig", "selector: {app: web}", 0)]
    [InlineData("apps.openshift.io/v1, kind: DeploymentConfig", "selector: {app: wbe}", 1)]
    [InlineData("apps.kruise.io/v1alpha1, kind: DaemonSet", "selector: {matchLabels: {app: wbe}}", 1)]
    public void A_selector_selects_the_pods_of_its_own_template(string kind, string selector, int expected) => Assert.Equal(
        expected,
        Rules.Policies.PolicyCheck.Paths("KW2213", $"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{selector}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{containers: [{{name: a, image: a:1}}]}}}}}}}}").Length);

    [Fact]
    public void Reports_devices_that_a_TrainJob_asks_for() => Assert.Equal(
        ["spec.trainer.resourcesPerNode.requests[nvidia.com/gpu]"],
        Check("{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {runtimeRef: {name: torch}, trainer: {resourcesPerNode: {requests: {nvidia.com/gpu: 1}}}}}", "KW4000").Select(found => found.Path));

    private static string Job(string pod) =>
        $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: a}}, spec: {{pytorchReplicaSpecs: {{Worker: {{template: {{spec: {{{pod}}}}}}}}}}}}}";

    private static IReadOnlyList<Finding> Check(string text, params string[] select) =>
        new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(rule => rule.IsRefusal).Where(select, [])).Check(YamlReader.Read(text));
}
