namespace Kubewright.Rules.Policies;

public sealed class SchedulingTests
{
    private const string Own = "labelSelector: {matchLabels: {app: web}}";

    [Theory]
    [InlineData("KW2080")]
    [InlineData("KW2082")]
    public void Reports_replicas_that_nothing_spreads(string rule)
    {
        Assert.Equal(["spec.template.spec.topologySpreadConstraints"], PolicyCheck.Paths(rule, Deployment("replicas: 2")));
        Assert.Empty(PolicyCheck.Paths(rule, Deployment("replicas: 1")));
        Assert.Empty(PolicyCheck.Paths(rule, Deployment("replicas: 2", Spread("kubernetes.io/hostname", Own))));
    }

    [Theory]
    [InlineData("kubernetes.io/hostname", Own, 0)]
    [InlineData("failure-domain.beta.kubernetes.io/zone", Own, 0)]
    [InlineData("acme.com/rack", Own, 1)]
    [InlineData("kubernetes.io/hostname", "labelSelector: {matchLabels: {app: other}}", 1)]
    [InlineData("kubernetes.io/hostname", Own + ", namespaces: [other]", 1)]
    [InlineData("kubernetes.io/hostname", Own + ", namespaces: [default, other]", 0)]
    public void An_anti_affinity_of_its_own_pods_spreads_a_workload(string key, string term, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2080", Deployment("replicas: 2", $"affinity: {{podAntiAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, podAffinityTerm: {{topologyKey: {key}, {term}}}}}]}}}}, ")).Length);

    [Theory]
    [InlineData("", 1)]
    [InlineData("nodeSelector: {a: b}, ", 0)]
    [InlineData("affinity: {nodeAffinity: {}}, ", 0)]
    [InlineData("affinity: {podAffinity: {}}, ", 1)]
    public void Nodes_can_be_asked_for(string pod, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2081", Deployment("", pod)).Length);

    [Theory]
    [InlineData("maxSkew: 1", "has no labelSelector")]
    [InlineData("labelSelector: {matchLabels: {app: other}}", "selects other labels")]
    [InlineData("labelSelector: {matchExpressions: [{key: app, operator: DoesNotExist}]}", "selects other labels")]
    public void Reports_a_constraint_that_does_not_count_the_pod(string selector, string problem) => Assert.Contains(
        problem, Assert.Single(PolicyCheck.Messages("KW2083", Deployment("", Spread("kubernetes.io/hostname", selector)))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Own)]
    [InlineData("labelSelector: {}")]
    public void Is_silent_on_a_constraint_that_counts_the_pod(string selector) => Assert.Empty(PolicyCheck.Paths("KW2083", Deployment("", Spread("kubernetes.io/hostname", selector))));

    [Fact]
    public void Labels_that_a_controller_adds_are_there() => Assert.Empty(PolicyCheck.Paths(
        "KW2083",
        $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: a}}, spec: {{template: {{spec: {{{Spread("kubernetes.io/hostname", "labelSelector: {matchLabels: {job-name: a}}")}containers: [{{name: a}}]}}}}}}}}"));

    [Fact]
    public void A_constraint_is_corrected_to_the_selector_of_the_workload()
    {
        var fix = Assert.Single(PolicyCheck.Set("KW2083", Deployment("selector: {matchLabels: {app: web}}", Spread("kubernetes.io/hostname", "maxSkew: 1")))).Fix!;
        Assert.Equal("web", Assert.IsType<ManifestMap>(Assert.IsType<SetField>(fix.Edits[0]).Value).At("matchLabels", "app").Text);
    }

    [Theory]
    [InlineData("podAffinity", "", 1)]
    [InlineData("podAntiAffinity", "labelSelector: null", 1)]
    [InlineData("podAntiAffinity", "labelSelector: {}", 0)]
    public void A_term_needs_a_selector(string affinity, string term, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2084", Deployment("", $"affinity: {{{affinity}: {{requiredDuringSchedulingIgnoredDuringExecution: [{{topologyKey: a, {term}}}]}}}}, ")).Length);

    [Theory]
    [InlineData("zone", "topology.kubernetes.io/zone")]
    [InlineData("hostname", "kubernetes.io/hostname")]
    [InlineData("kubernetes.io/zone", "topology.kubernetes.io/zone")]
    [InlineData("kubernetes.io/hostnme", "kubernetes.io/hostname")]
    [InlineData("karpenter.sh/nodepol", "karpenter.sh/nodepool")]
    [InlineData("rack", null)]
    public void Says_which_label_of_nodes_was_meant(string key, string? meant)
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2085", Deployment("", Spread(key, Own))));
        Assert.Equal("spec.template.spec.topologySpreadConstraints[0].topologyKey", finding.Path);
        Assert.Equal(meant, ((finding.Fix?.Edits[0] as SetField)?.Value as ManifestScalar)?.Text);
    }

    [Theory]
    [InlineData("topology.kubernetes.io/zone", "")]
    [InlineData("acme.com/rack", "")]
    [InlineData("failure-domain.beta.kubernetes.io/zone", "")]
    [InlineData("rack", "kubewright.KW2085.keys = rack")]
    public void Is_silent_on_labels_that_nodes_may_have(string key, string settings) => Assert.Empty(PolicyCheck.Paths("KW2085", Deployment("", Spread(key, Own)), settings));

    [Theory]
    [InlineData("image: a", "", 1)]
    [InlineData("image: a", "kubewright.KW2086.gpu_only = true", 0)]
    [InlineData("resources: {limits: {nvidia.com/gpu: 1}}", "kubewright.KW2086.gpu_only = true", 1)]
    public void A_priority_class_can_be_asked_for(string container, string settings, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2086", Pods.With(container), settings).Length);

    [Theory]
    [InlineData("{apiVersion: batch/v1, kind: Job, metadata: {name: a, labels: {kueue.x-k8s.io/priority-class: high}}, spec: {template: {spec: {containers: [{name: a}]}}}}")]
    [InlineData("{apiVersion: batch.volcano.sh/v1alpha1, kind: Job, metadata: {name: a}, spec: {priorityClassName: high, tasks: [{template: {spec: {containers: [{name: a}]}}}]}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {priorityClassName: high, containers: [{name: a}]}}")]
    public void A_queue_gives_priorities_too(string yaml) => Assert.Empty(PolicyCheck.Paths("KW2086", yaml));

    [Theory]
    [InlineData("priorityClassName: high, ", 1)]
    [InlineData("priorityClassName: batch, ", 0)]
    [InlineData("", 0)]
    public void Only_some_priority_classes_may_be_allowed(string pod, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2087", Deployment("", pod), "kubewright.KW2087.allowed = batch").Length);

    [Theory]
    [InlineData("Deployment", "default", 1)]
    [InlineData("Deployment", "kube-system", 0)]
    [InlineData("Deployment", "gpu-system", 0)]
    [InlineData("DaemonSet", "default", 0)]
    public void System_priorities_are_for_the_system(string kind, string @namespace, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2088", Deployment("", "priorityClassName: system-node-critical, ").Replace("Deployment", kind, StringComparison.Ordinal).Replace("name: web,", $"name: web, namespace: {@namespace},", StringComparison.Ordinal)).Length);

    [Fact]
    public void A_pinned_pod_can_select_its_node()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2089", Deployment("", "nodeName: n1, nodeSelector: {a: b}, ")));
        Assert.Equal("spec.template.spec.nodeName", finding.Path);
        Assert.Equal("kubernetes.io/hostname", Assert.IsType<SetField>(finding.Fix!.Edits[0]).Field);
    }

    [Theory]
    [InlineData("nodeSelector: {beta.kubernetes.io/os: linux}, ", "nodeSelector[beta.kubernetes.io/os]")]
    [InlineData("tolerations: [{key: node-role.kubernetes.io/master}], ", "tolerations[0].key")]
    [InlineData("topologySpreadConstraints: [{topologyKey: failure-domain.beta.kubernetes.io/zone}], ", "topologySpreadConstraints[0].topologyKey")]
    [InlineData("affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{preference: {matchExpressions: [{key: beta.kubernetes.io/arch}]}}]}}, ", "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key")]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: beta.kubernetes.io/arch}]}]}}}, ", "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key")]
    public void Reports_labels_of_nodes_that_have_been_replaced(string pod, string path) => Assert.Equal(["spec.template.spec." + path], PolicyCheck.Paths("KW2090", Deployment("", pod)));

    [Theory]
    [InlineData("nodeSelector: {kubernetes.io/os: linux}, ")]
    [InlineData("tolerations: [{key: node-role.kubernetes.io/master}, {key: node-role.kubernetes.io/control-plane}], ")]
    public void Is_silent_on_current_labels_and_on_both_at_once(string pod) => Assert.Empty(PolicyCheck.Paths("KW2090", Deployment("", pod)));

    [Theory]
    [InlineData("tolerations: [{operator: Exists}], ", 1)]
    [InlineData("tolerations: [{operator: Exists, key: '', effect: NoSchedule}], ", 1)]
    [InlineData("tolerations: [{operator: Exists, key: a}], ", 0)]
    public void Reports_a_toleration_of_everything(string pod, int expected)
    {
        Assert.Equal(expected, PolicyCheck.Paths("KW2091", Deployment("", pod)).Length);
        Assert.Empty(PolicyCheck.Paths("KW2091", Deployment("", pod).Replace("Deployment", "DaemonSet", StringComparison.Ordinal)));
    }

    private static string Spread(string key, string selector) => $"topologySpreadConstraints: [{{topologyKey: {key}, {selector}}}], ";

    private static string Deployment(string spec, string pod = "") =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web, labels: {{}}}}, spec: {{{spec}{(spec.Length > 0 ? ", " : "")}template: {{metadata: {{labels: {{app: web}}}}, spec: {{{pod}containers: [{{name: main}}]}}}}}}}}";
}
