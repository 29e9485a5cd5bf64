namespace Kubewright.Rules.Workloads;

public sealed class ControllerRulesTests
{
    private const string Fine = "selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}";

    [Theory]
    [InlineData("Deployment", Fine, "")]
    [InlineData("Deployment", "template: {metadata: {labels: {a: b}}}", "spec.selector spec.template.metadata.labels")]
    [InlineData("DaemonSet", "template: {metadata: {labels: {a: b}}}", "spec.template.metadata.labels")]
    [InlineData("ReplicaSet", "selector: {}, template: {metadata: {labels: {a: b}}}", "spec.selector")]
    [InlineData("StatefulSet", "selector: {matchLabels: {a: c}}, template: {metadata: {labels: {a: b}}}", "spec.template.metadata.labels")]
    [InlineData("Deployment", "selector: {matchLabels: {a: b}}", "spec.template.metadata.labels")]
    [InlineData("Deployment", "selector: {matchExpressions: [{key: a, operator: In, values: [b, c]}]}, template: {metadata: {labels: {a: b}}}", "")]
    public void Compares_selectors_with_the_labels_of_the_template(string kind, string spec, string expected) => Expect("KW130", kind, spec, expected);

    [Theory]
    [InlineData("Deployment", "spec.selector spec.selector.matchLabels")]
    [InlineData("StatefulSet", "spec.selector spec.selector.matchLabels spec.template.spec.restartPolicy")]
    [InlineData("DaemonSet", "spec.selector.matchLabels spec.template.spec.ephemeralContainers spec.template.spec.restartPolicy")]
    public void Leaves_out_the_template_where_the_selector_is_not_valid(string kind, string expected) =>
        Expect("KW130", kind, "selector: {matchLabels: {a: '*'}}, template: {spec: {restartPolicy: Never, ephemeralContainers: [{name: d}]}}", expected);

    [Theory]
    [InlineData("Deployment", "replicas: -1, minReadySeconds: 700, revisionHistoryLimit: -1", "spec.progressDeadlineSeconds spec.replicas spec.revisionHistoryLimit")]
    [InlineData("StatefulSet", "revisionHistoryLimit: -1, ordinals: {start: -1}", "spec.ordinals.start")]
    [InlineData("Deployment", "template: {metadata: {labels: {a: b}}, spec: {restartPolicy: OnFailure, activeDeadlineSeconds: 1}}", "spec.template.spec.activeDeadlineSeconds spec.template.spec.restartPolicy")]
    public void Reports_numbers_and_pods_that_end(string kind, string field, string expected) => Expect("KW130", kind, Fine + ", " + field, expected);

    [Theory]
    [InlineData("Deployment", "strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}", "spec.strategy.rollingUpdate.maxUnavailable")]
    [InlineData("Deployment", "strategy: {rollingUpdate: {maxSurge: 0}}", "")]
    [InlineData("Deployment", "strategy: {rollingUpdate: {maxSurge: 300%, maxUnavailable: 101%}}", "spec.strategy.rollingUpdate.maxUnavailable")]
    [InlineData("Deployment", "strategy: {type: Recreate, rollingUpdate: {}}", "spec.strategy.rollingUpdate")]
    [InlineData("Deployment", "strategy: {type: Other}", "spec.strategy")]
    [InlineData("DaemonSet", "updateStrategy: {rollingUpdate: {maxSurge: 1}}", "spec.updateStrategy.rollingUpdate.maxSurge")]
    [InlineData("DaemonSet", "updateStrategy: {rollingUpdate: {maxUnavailable: '1'}}", "spec.updateStrategy.rollingUpdate.maxUnavailable")]
    [InlineData("DaemonSet", "updateStrategy: {type: OnDelete, rollingUpdate: {maxUnavailable: 0}}", "")]
    [InlineData("StatefulSet", "updateStrategy: {type: OnDelete, rollingUpdate: {}}", "spec.updateStrategy.rollingUpdate")]
    [InlineData("StatefulSet", "updateStrategy: {rollingUpdate: {partition: -1, maxUnavailable: x}}", "spec.updateStrategy.rollingUpdate.partition")]
    public void Reports_strategies_that_replace_nothing(string kind, string field, string expected) => Expect("KW130", kind, Fine + ", " + field, expected);

    [Theory]
    [InlineData("podManagementPolicy: Fast, serviceName: a.b", "spec.podManagementPolicy spec.serviceName")]
    [InlineData("persistentVolumeClaimRetentionPolicy: {whenScaled: Keep}", "spec.persistentVolumeClaimRetentionPolicy.whenScaled")]
    [InlineData("volumeClaimTemplates: [{metadata: {name: a}}, {metadata: {name: A}}]", "spec.template.spec.volumes[1].name")]
    public void Reports_what_only_a_stateful_set_has(string field, string expected) => Expect("KW13", "StatefulSet", Fine + ", " + field, expected);

    [Theory]
    [InlineData("template: {metadata: {labels: {a: b}}}", "")]
    [InlineData("template: {metadata: {labels: {}}}", "spec.selector")]
    [InlineData("selector: {a: b}", "spec.template")]
    [InlineData("selector: {a: b}, template: {metadata: {labels: {a: c}}}", "spec.template.metadata.labels")]
    [InlineData("template: {metadata: {labels: {a: b/c}}}", "metadata.labels")]
    public void Takes_the_labels_of_a_replication_controllers_template_for_its_selector(string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW131", $"{{apiVersion: v1, kind: ReplicationController, metadata: {{name: x}}, spec: {{{spec}}}}}"));

    [Theory]
    [InlineData("{minAvailable: 1, maxUnavailable: 1}", "spec")]
    [InlineData("{minAvailable: 101%, unhealthyPodEvictionPolicy: ''}", "spec.minAvailable spec.unhealthyPodEvictionPolicy")]
    [InlineData("{maxUnavailable: 50%, selector: {}}", "")]
    public void Reports_budgets_that_cannot_be(string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW1350", $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: x}}, spec: {spec}}}"));

    private static void Expect(string rules, string kind, string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths(rules, $"{{apiVersion: apps/v1, kind: {kind}, metadata: {{name: x}}, spec: {{{spec}}}}}"));
}
