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

    [Fact]
    public void Reports_devices_that_a_TrainJob_asks_for() => Assert.Equal(
        ["spec.trainer.resourcesPerNode.requests[nvidia.com/gpu]"],
        Check("{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {runtimeRef: {name: torch}, trainer: {resourcesPerNode: {requests: {nvidia.com/gpu: 1}}}}}", "KW4000").Select(found => found.Path));

    private static string Job(string pod) =>
        $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: a}}, spec: {{pytorchReplicaSpecs: {{Worker: {{template: {{spec: {{{pod}}}}}}}}}}}}}";

    private static IReadOnlyList<Finding> Check(string text, params string[] select) =>
        new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(rule => rule.IsRefusal).Where(select, [])).Check(YamlReader.Read(text));
}
