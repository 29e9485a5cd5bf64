namespace Kubewright.Rules.Policies;

public sealed class VersionTests
{
    [Theory]
    [InlineData("KW6002", "{apiVersion: resource.k8s.io/v1, kind: DeviceTaintRule, metadata: {name: a}}", "kubewright.kubernetes_version = 1.34")]
    [InlineData("KW4120", "{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {podSpecOverrides: []}}", "kubewright.KW4120.target = 2.3")]
    public void What_depends_on_the_cluster_is_an_error_only_where_it_was_said_what_the_cluster_is(string rule, string yaml, string settings)
    {
        Assert.Equal(Severity.Warning, PolicyCheck.Set(rule, yaml).Single().Severity);
        Assert.Equal(Severity.Error, PolicyCheck.Set(rule, yaml, settings).Single().Severity);
    }

    [Theory]
    [InlineData("KW6000", "extensions/v1beta1", "Deployment", "", 1)]
    [InlineData("KW6000", "batch/v1beta1", "CronJobList", "", 1)]
    [InlineData("KW6000", "batch/v1beta1", "CronJob", "1.24", 0)]
    [InlineData("KW6000", "batch/v1beta1", "CronJob", "1.23-1.25", 1)]
    [InlineData("KW6000", "batch/v1", "CronJob", "", 0)]
    [InlineData("KW6000", "example.com/v1beta1", "CronJob", "", 0)]
    [InlineData("KW6001", "batch/v1beta1", "CronJob", "1.24", 1)]
    [InlineData("KW6001", "batch/v1beta1", "CronJob", "v1.25.3", 0)]
    [InlineData("KW6001", "policy/v1beta1", "PodSecurityPolicy", "1.23", 1)]
    [InlineData("KW6001", "extensions/v1beta1", "Ingress", "1.18", 0)]
    [InlineData("KW6002", "autoscaling/v2", "HorizontalPodAutoscaler", "1.22", 1)]
    [InlineData("KW6002", "autoscaling/v2", "HorizontalPodAutoscaler", "1.22-1.30", 1)]
    [InlineData("KW6002", "autoscaling/v2", "HorizontalPodAutoscaler", "", 0)]
    [InlineData("KW6005", "resource.k8s.io/v1beta2", "DeviceTaintRule", "1.36", 1)]
    [InlineData("KW6005", "resource.k8s.io/v1beta2", "DeviceTaintRule", "1.33", 0)]
    [InlineData("KW6005", "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", "1.28", 0)]
    [InlineData("KW6005", "batch/v1beta1", "CronJob", "1.20", 0)]
    public void Versions_of_built_in_kinds_are_compared_with_the_releases_they_are_for(string rule, string apiVersion, string kind, string target, int count) => Assert.Equal(
        count, PolicyCheck.Paths(rule, $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}}}", $"kubewright.kubernetes_version = {target}").Length);

    [Fact]
    public void Says_what_takes_the_place_of_a_version()
    {
        Assert.Equal("batch/v1beta1 CronJob was removed in Kubernetes 1.25; use batch/v1.", Message("KW6000", "batch/v1beta1", "CronJob"));
        Assert.Equal("policy/v1beta1 PodSecurityPolicy was removed in Kubernetes 1.25; nothing takes its place.", Message("KW6000", "policy/v1beta1", "PodSecurityPolicy"));
    }

    [Theory]
    [InlineData("kubewright.enabled_apis")]
    [InlineData("kubewright.KW6005.enabled_apis")]
    public void A_version_that_was_turned_on_is_fine(string key)
    {
        const string Manifest = "{apiVersion: storage.k8s.io/v1beta1, kind: VolumeAttributesClass, metadata: {name: a}}";
        Assert.Single(PolicyCheck.Paths("KW6005", Manifest, "kubewright.kubernetes_version = 1.32"));
        Assert.Empty(PolicyCheck.Paths("KW6005", Manifest, $"kubewright.kubernetes_version = 1.32\n{key} = storage.k8s.io/v1beta1"));
    }

    [Theory]
    [InlineData("policy/v1beta1, kind: PodDisruptionBudget", "selector: {}", false)]
    [InlineData("policy/v1beta1, kind: PodDisruptionBudget", "selector: {matchLabels: {app: a}}", true)]
    [InlineData("rbac.authorization.k8s.io/v1beta1, kind: Role", "x: y", true)]
    [InlineData("networking.k8s.io/v1beta1, kind: Ingress", "x: y", false)]
    public void Another_version_is_a_fix_only_where_the_fields_mean_the_same(string kind, string spec, bool isFixable) =>
        Assert.Equal(isFixable, Assert.Single(PolicyCheck.Set("KW6000", $"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}")).Fix is not null);

    [Theory]
    [InlineData("cert-manager.io/v1alpha2", "Issuer", 1)]
    [InlineData("serving.kserve.io/v1alpha1", "LLMInferenceService", 1)]
    [InlineData("serving.kserve.io/v1alpha1", "InferenceGraph", 0)]
    [InlineData("kubeflow.org/v1beta1", "PyTorchJob", 1)]
    [InlineData("kubeflow.org/v1beta1", "Experiment", 0)]
    [InlineData("kubeflow.org/v1alpha1", "PodDefault", 0)]
    [InlineData("example.com/v1", "Old", 0)]
    public void Reports_superseded_versions_of_custom_kinds(string apiVersion, string kind, int count) =>
        Assert.Equal(count, PolicyCheck.Paths("KW6004", $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}}}").Length);

    [Fact]
    public void Superseded_versions_can_be_set() => Assert.Equal(
        ["example.com/v1 is superseded; use example.com/v2."],
        PolicyCheck.Messages("KW6004", "{apiVersion: example.com/v1, kind: Old, metadata: {name: a}}", "kubewright.KW6004.versions = example.com/v1 Old=example.com/v2"));

    [Theory]
    [InlineData("serviceAccount: a", 1, true)]
    [InlineData("serviceAccount: a, serviceAccountName: b", 1, false)]
    [InlineData("serviceAccount: a, serviceAccountName: a", 0, false)]
    public void Reports_the_old_name_of_the_service_account(string spec, int count, bool isFixable)
    {
        var findings = PolicyCheck.Set("KW6040", Pods.WithSpec(spec));
        Assert.Equal((count, isFixable), (findings.Count, findings.Any(finding => finding.Fix is not null)));
    }

    [Theory]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: runtime/default", "", 1)]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: runtime/default", "securityContext: {seccompProfile: {type: RuntimeDefault}}, ", 0)]
    [InlineData("container.apparmor.security.beta.kubernetes.io/c: runtime/default", "", 1)]
    [InlineData("container.apparmor.security.beta.kubernetes.io/d: runtime/default", "", 0)]
    [InlineData("scheduler.alpha.kubernetes.io/critical-pod: ''", "", 1)]
    [InlineData("example.com/x: y", "", 0)]
    public void Reports_annotations_of_pods_that_fields_stand_for(string annotation, string spec, int count)
    {
        const string Containers = "containers: [{name: c}, {name: d, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]";
        Assert.Equal(count, PolicyCheck.Paths("KW6041", $"{{apiVersion: v1, kind: Pod, metadata: {{name: a, annotations: {{{annotation}}}}}, spec: {{{spec}{Containers}}}}}").Length);
        Assert.Equal(
            count == 0 ? [] : [$"spec.template.metadata.annotations[{annotation.Split(':')[0]}]"],
            PolicyCheck.Paths("KW6041", $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, spec: {{template: {{metadata: {{annotations: {{{annotation}}}}}, spec: {{{spec}{Containers}}}}}}}}}"));
    }

    [Theory]
    [InlineData("Ingress", "networking.k8s.io/v1", "kubernetes.io/ingress.class: nginx", true)]
    [InlineData("Service", "v1", "service.kubernetes.io/topology-aware-hints: auto", false)]
    public void Annotations_of_objects_are_replaced_where_that_is_safe(string kind, string apiVersion, string annotation, bool isFixable) => Assert.Equal(
        isFixable, Assert.Single(PolicyCheck.Set("KW6041", $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a, annotations: {{{annotation}}}}}, spec: {{rules: []}}}}")).Fix is not null);

    [Theory]
    [InlineData("gitRepo", "", 1)]
    [InlineData("gitRepo", "1.32", 0)]
    [InlineData("rbd", "1.31", 1)]
    [InlineData("nfs", "", 0)]
    public void Reports_volume_types_that_are_gone(string type, string target, int count)
    {
        var setting = $"kubewright.kubernetes_version = {target}";
        Assert.Equal(count == 0 ? [] : [$"spec.volumes[0].{type}"], PolicyCheck.Paths("KW6042", Pods.WithSpec($"volumes: [{{name: v, {type}: {{}}}}]"), setting));
        Assert.Equal(count == 0 ? [] : [$"spec.{type}"], PolicyCheck.Paths("KW6042", $"{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: a}}, spec: {{{type}: {{}}}}}}", setting));
    }

    [Theory]
    [InlineData("Service", "loadBalancerIP: 203.0.113.7", "", "spec.loadBalancerIP")]
    [InlineData("Service", "loadBalancerIP: 203.0.113.7", "1.23", null)]
    [InlineData("Service", "trafficDistribution: PreferClose", "", "spec.trafficDistribution")]
    [InlineData("Service", "trafficDistribution: PreferSameNode", "", null)]
    [InlineData("Endpoints", "x: y", "", "kind")]
    [InlineData("Endpoints", "x: y", "1.32", null)]
    [InlineData("PersistentVolume", "persistentVolumeReclaimPolicy: Recycle", "1.10", "spec.persistentVolumeReclaimPolicy")]
    [InlineData("ReplicationController", "x: y", "1.10", "kind")]
    public void Reports_deprecated_fields_and_kinds(string kind, string spec, string target, string? path) => Assert.Equal(
        path is null ? [] : [path], PolicyCheck.Paths("KW6043", $"{{apiVersion: v1, kind: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}", $"kubewright.kubernetes_version = {target}"));

    [Fact]
    public void Reports_jobs_of_the_first_training_operator_and_no_others()
    {
        Assert.Equal(["apiVersion"], PolicyCheck.Paths("KW6050", "{apiVersion: kubeflow.org/v1, kind: TFJob, metadata: {name: a}}"));
        Assert.Empty(PolicyCheck.Paths("KW6050", "{apiVersion: kubeflow.org/v2beta1, kind: MPIJob, metadata: {name: a}}"));
    }

    private static string Message(string rule, string apiVersion, string kind) => Assert.Single(PolicyCheck.Messages(rule, $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}}}"));
}
