namespace Kubewright.Rules.Policies;

public sealed class OperatorTests
{
    private const string Template = "template: {spec: {containers: [{name: pytorch, image: a:1}]}}";

    [Theory]
    [InlineData("KW4071", "nprocPerNode: 8, ", "spec.nprocPerNode")]
    [InlineData("KW4071", "nprocPerNode: '0', ", "spec.nprocPerNode")]
    [InlineData("KW4071", "nprocPerNode: auto, elasticPolicy: {nProcPerNode: 2}, ", "spec.elasticPolicy.nProcPerNode")]
    [InlineData("KW4073", "elasticPolicy: {rdzvBackend: etcd}, ", "spec.elasticPolicy.rdzvBackend")]
    [InlineData("KW4073", "elasticPolicy: {rdzvBackend: etcd, rdzvHost: a}, ", "")]
    [InlineData("KW4079", "runPolicy: {backoffLimit: -1, cleanPodPolicy: Some}, ", "spec.runPolicy.backoffLimit spec.runPolicy.cleanPodPolicy")]
    [InlineData("KW4080", "runPolicy: {managedBy: ''}, ", "spec.runPolicy.managedBy")]
    [InlineData("KW4080", "runPolicy: {managedBy: kubeflow.org/training-operator}, ", "")]
    [InlineData("KW4081", "runPolicy: {schedulingPolicy: {minAvailable: 0}}, ", "spec.runPolicy.schedulingPolicy.minAvailable")]
    [InlineData("KW4081", "runPolicy: {schedulingPolicy: {minAvailable: 2}}, ", "")]
    [InlineData("KW4093", "elasticPolicy: {nProcPerNode: 2}, ", "spec.elasticPolicy.nProcPerNode")]
    [InlineData("KW4093", "nprocPerNode: '2', elasticPolicy: {nProcPerNode: 2}, ", "")]
    public void Looks_at_the_job(string rule, string fields, string paths) =>
        Assert.Equal(paths, string.Join(' ', PolicyCheck.Paths(rule, Job($"Worker: {{replicas: 2, {Template}}}", fields))));

    [Theory]
    [InlineData("KW4074", "restartPolicy: always", 1)]
    [InlineData("KW4074", "restartPolicy: ExitCode", 0)]
    [InlineData("KW4076", "replicas: 1", 1)]
    [InlineData("KW4076", "restartPolicy: Never", 0)]
    [InlineData("KW4094", "replicas: 0", 1)]
    public void Looks_at_roles(string rule, string role, int expected) => Assert.Equal(expected, PolicyCheck.Paths(rule, Job($"Worker: {{{role}, {Template}}}")).Length);

    [Theory]
    [InlineData("Never", 1)]
    [InlineData("ExitCode", 1)]
    [InlineData("OnFailure", 0)]
    public void A_limit_of_restarts_counts_restarts(string policy, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4077", Job($"Worker: {{restartPolicy: {policy}, {Template}}}", "runPolicy: {backoffLimit: 3}, ")).Length);

    [Theory]
    [InlineData("WORLD_SIZE", 1)]
    [InlineData("PET_NNODES", 1)]
    [InlineData("PET_LOG_DIR", 0)]
    [InlineData("TF_CONFIG", 0)]
    public void Each_kind_has_variables_of_its_own(string name, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW4083", Job($"Worker: {{template: {{spec: {{containers: [{{name: pytorch, env: [{{name: {name}, value: a}}]}}]}}}}}}")).Length);

    [Theory]
    [InlineData("args: [--ckpt_path, /data/run]", 1)]
    [InlineData("args: [--save-to=/data]", 1)]
    [InlineData("command: [sh, -c, 'train --output-dir /data/out']", 1)]
    [InlineData("args: [--output-dir=/other]", 0)]
    [InlineData("args: [--output-dir=s3://data/out]", 0)]
    [InlineData("env: [{name: MODEL_CKPT_DIR, value: /data}]", 1)]
    public void Checkpoints_outlive_the_pod(string container, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4086", $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: a}}, spec: {{template: {{spec: {{volumes: [{{name: v, emptyDir: {{}}}}], containers: [{{name: a, {container}, volumeMounts: [{{name: v, mountPath: /data}}]}}]}}}}}}}}").Length);

    [Theory]
    [InlineData("kubewright.istio_injection = true", "", 1)]
    [InlineData("", "", 0)]
    [InlineData("", "{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {istio-injection: enabled}}}", 1)]
    [InlineData("kubewright.istio_injection = true", "{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {istio-injection: disabled}}}", 0)]
    public void A_mesh_is_kept_out_where_there_is_one(string settings, string other, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4084", $"{Job($"Worker: {{{Template}}}")}\n---\n{(other.Length > 0 ? other : "{}")}", settings).Length);

    private static string Job(string roles, string fields = "") =>
        $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: a}}, spec: {{{fields}pytorchReplicaSpecs: {{{roles}}}}}}}";
}
