namespace Kubewright.Rules.Policies;

public sealed class ReplicaTests
{
    private const string Service = "\n---\n{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}";
    private const string Claim = "volumes: [{name: a, persistentVolumeClaim: {claimName: a}}]";

    [Theory]
    [InlineData("", "")]
    [InlineData("replicas: 1", "")]
    [InlineData("replicas: 2", "kubewright.KW2060.min = 3")]
    public void Reports_a_served_Deployment_with_too_few_replicas(string spec, string settings) =>
        Assert.Equal(["spec.replicas"], PolicyCheck.Paths("KW2060", Deployment(spec) + Service, settings));

    [Fact]
    public void Is_silent_where_one_replica_is_meant_or_somebody_else_counts()
    {
        Assert.Empty(PolicyCheck.Paths("KW2060", Deployment("replicas: 1")));
        Assert.Empty(PolicyCheck.Paths("KW2060", Deployment("replicas: 0") + Service));
        Assert.Empty(PolicyCheck.Paths("KW2060", Deployment("replicas: 1, strategy: {type: Recreate}") + Service));
        Assert.Empty(PolicyCheck.Paths("KW2060", Deployment("replicas: 1", Claim + ", ", "volumeMounts: [{name: a, mountPath: /a}]") + Service));
        Assert.Single(PolicyCheck.Paths("KW2060", Deployment("replicas: 1", Claim + ", ", "volumeMounts: [{name: a, mountPath: /a, readOnly: true}]") + Service));
        Assert.Empty(PolicyCheck.Paths("KW2060", Deployment("") + Service + Autoscaler("minReplicas: 2")));
        Assert.Single(PolicyCheck.Paths("KW2060", Deployment("") + Service + Autoscaler("minReplicas: 2", "other")));
        Assert.Empty(PolicyCheck.Alone("KW2060", Deployment("")));
    }

    [Fact]
    public void Reports_a_served_Deployment_that_stops_before_it_starts() =>
        Assert.Equal(["spec.strategy.type"], PolicyCheck.Paths("KW2062", Deployment("strategy: {type: Recreate}") + Service));

    [Theory]
    [InlineData("", "resources: {limits: {nvidia.com/gpu: 1}}")]
    [InlineData("", "ports: [{containerPort: 80, hostPort: 80}]")]
    [InlineData("hostNetwork: true, ", "image: a")]
    [InlineData(Claim + ", ", "volumeMounts: [{name: a, mountPath: /a}]")]
    public void Is_silent_where_a_second_replica_could_not_start(string pod, string container) =>
        Assert.Empty(PolicyCheck.Paths("KW2062", Deployment("strategy: {type: Recreate}", pod, container) + Service));

    [Theory]
    [InlineData("replicas: 3", "3", 1)]
    [InlineData("replicas: 3", "100%", 1)]
    [InlineData("replicas: 3", "99%", 0)]
    [InlineData("", "1", 1)]
    [InlineData("replicas: 0", "1", 0)]
    public void A_rollout_must_leave_some_replicas(string replicas, string missing, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW2063", Deployment($"{(replicas.Length > 0 ? replicas + ", " : "")}strategy: {{rollingUpdate: {{maxUnavailable: {missing}}}}}") + Service).Length);

    [Fact]
    public void Reports_replicas_without_a_budget()
    {
        Assert.Equal(["spec.template.metadata.labels"], PolicyCheck.Paths("KW2064", Deployment("replicas: 2") + Service));
        Assert.Single(PolicyCheck.Paths("KW2064", Deployment("") + Service + Autoscaler("minReplicas: 2")));
        Assert.Single(PolicyCheck.Paths("KW2064", Deployment("replicas: 2") + Service + Budget("maxUnavailable: 1", "matchLabels: {app: other}")));
        Assert.Single(PolicyCheck.Paths("KW2064", Deployment("replicas: 2") + Service + Budget("maxUnavailable: 1", "matchLabels: {app: web}", "other")));
    }

    [Fact]
    public void Is_silent_on_one_replica_and_where_a_budget_selects_the_pods()
    {
        Assert.Empty(PolicyCheck.Paths("KW2064", Deployment("replicas: 2") + Service + Budget("maxUnavailable: 1", "matchExpressions: [{key: app, operator: Exists}]")));
        Assert.Empty(PolicyCheck.Paths("KW2064", Deployment("") + Service));
        Assert.Empty(PolicyCheck.Paths("KW2064", Deployment("replicas: 2")));
        Assert.Empty(PolicyCheck.Paths("KW2064", Deployment("replicas: 2") + Service + Autoscaler("minReplicas: 1")));
    }

    [Theory]
    [InlineData("maxUnavailable: 0", "spec.maxUnavailable")]
    [InlineData("maxUnavailable: 0%", "spec.maxUnavailable")]
    [InlineData("minAvailable: 100%", "spec.minAvailable")]
    [InlineData("minAvailable: 3", "spec.minAvailable")]
    [InlineData("minAvailable: 67%", "spec.minAvailable")]
    public void Reports_a_budget_that_allows_nothing(string budget, string path) =>
        Assert.Equal([path], PolicyCheck.Paths("KW2065", Deployment("replicas: 3") + Budget(budget, "matchLabels: {app: web}")));

    [Theory]
    [InlineData("maxUnavailable: 1%")]
    [InlineData("minAvailable: 2")]
    [InlineData("minAvailable: 66%")]
    public void Is_silent_on_a_budget_that_allows_one(string budget) =>
        Assert.Empty(PolicyCheck.Paths("KW2065", Deployment("replicas: 3") + Budget(budget, "matchLabels: {app: web}")));

    [Fact]
    public void An_autoscaler_and_other_workloads_count_for_a_budget()
    {
        var budget = Budget("minAvailable: 3", "matchLabels: {app: web}");
        Assert.Empty(PolicyCheck.Paths("KW2065", Deployment("") + budget + Autoscaler("minReplicas: 4")));
        Assert.Empty(PolicyCheck.Paths("KW2065", Deployment("replicas: 3") + "\n---\n" + Deployment("replicas: 3").Replace("{name: web}", "{name: more}", StringComparison.Ordinal) + budget));
        Assert.Empty(PolicyCheck.Paths("KW2065", budget));
    }

    [Theory]
    [InlineData("KW2066", "{selector: {matchLabels: {app: web}}}", "spec")]
    [InlineData("KW2068", "{maxUnavailable: 1}", "spec.unhealthyPodEvictionPolicy")]
    [InlineData("KW2069", "{selector: {}}", "spec.selector")]
    [InlineData("KW2069", "{maxUnavailable: 1}", "spec.selector")]
    public void Reports_budgets_that_say_too_little(string rule, string spec, string path) =>
        Assert.Equal([path], PolicyCheck.Paths(rule, $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: a}}, spec: {spec}}}"));

    [Theory]
    [InlineData("1.26", 0)]
    [InlineData("1.26-1.30", 0)]
    [InlineData("1.27", 1)]
    public void An_older_cluster_does_not_know_the_eviction_policy(string version, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2068", "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, spec: {maxUnavailable: 1}}", $"kubewright.kubernetes_version = {version}").Length);

    [Theory]
    [InlineData("", "failureThreshold: 61", 1)]
    [InlineData("", "failureThreshold: 60", 0)]
    [InlineData("progressDeadlineSeconds: 60", "initialDelaySeconds: 31", 1)]
    [InlineData("progressDeadlineSeconds: 60", "initialDelaySeconds: 30", 0)]
    public void A_start_must_fit_into_the_deadline(string spec, string probe, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2070", Deployment(spec, "", $"startupProbe: {{exec: {{command: [a]}}, {probe}}}")).Length);

    [Fact]
    public void Old_revisions_are_kept_unless_Git_keeps_them()
    {
        Assert.Equal(["spec.revisionHistoryLimit"], PolicyCheck.Paths("KW2071", Deployment("revisionHistoryLimit: 0")));
        Assert.Empty(PolicyCheck.Paths("KW2071", Deployment("revisionHistoryLimit: 0"), "kubewright.KW2071.gitops = true"));
        Assert.Empty(PolicyCheck.Paths("KW2071", Deployment("revisionHistoryLimit: 1")));
    }

    [Fact]
    public void Reports_pods_that_are_killed_at_once()
    {
        Assert.Equal(["spec.template.spec.terminationGracePeriodSeconds"], PolicyCheck.Paths("KW2072", Deployment("", "terminationGracePeriodSeconds: 0, ")));
        Assert.Empty(PolicyCheck.Paths("KW2072", Pods.With("livenessProbe: {exec: {command: [a]}, terminationGracePeriodSeconds: 0}")));
    }

    [Theory]
    [InlineData("KW2073", "restartPolicy: Never, ", "", 1)]
    [InlineData("KW2073", "", "", 0)]
    [InlineData("KW2073", "restartPolicy: Never, ", "annotations: {helm.sh/hook: test}", 0)]
    [InlineData("KW2074", "", "", 1)]
    [InlineData("KW2074", "restartPolicy: Never, ", "", 0)]
    [InlineData("KW2074", "", "ownerReferences: [{name: a}]", 0)]
    [InlineData("KW2074", "", "annotations: {argocd.argoproj.io/hook: Sync}", 0)]
    public void Pods_of_their_own_are_for_those_who_know(string rule, string spec, string metadata, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths(rule, $"{{apiVersion: v1, kind: Pod, metadata: {{name: a, {metadata}}}, spec: {{{spec}containers: [{{name: a}}]}}}}").Length);

    [Fact]
    public void Reports_a_Deployment_that_is_paused() => Assert.Equal(["spec.paused"], PolicyCheck.Paths("KW2075", Deployment("paused: true")));

    private static string Deployment(string spec, string pod = "", string container = "image: a") =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web}}, spec: {{{spec}{(spec.Length > 0 ? ", " : "")}template: {{metadata: {{labels: {{app: web}}}}, spec: {{{pod}containers: [{{name: main, {container}}}]}}}}}}}}";

    private static string Autoscaler(string spec, string target = "web") =>
        $"\n---\n{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: web}}, spec: {{scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: {target}}}, maxReplicas: 9, {spec}}}}}";

    private static string Budget(string spec, string selector, string @namespace = "default") =>
        $"\n---\n{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: web, namespace: {@namespace}}}, spec: {{{spec}, selector: {{{selector}}}}}}}";
}
