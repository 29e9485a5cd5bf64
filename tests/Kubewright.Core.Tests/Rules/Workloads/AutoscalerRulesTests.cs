namespace Kubewright.Rules.Workloads;

public sealed class AutoscalerRulesTests
{
    private const string Fine = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, maxReplicas: 3";

    [Theory]
    [InlineData(Fine, "")]
    [InlineData("", "spec.maxReplicas spec.scaleTargetRef.apiVersion spec.scaleTargetRef.kind spec.scaleTargetRef.name")]
    [InlineData("scaleTargetRef: {apiVersion: v1, kind: ReplicationController, name: a/b}, maxReplicas: 3", "spec.scaleTargetRef.name")]
    [InlineData("scaleTargetRef: {apiVersion: v1, kind: Pod, name: a}, maxReplicas: 3, minReplicas: 4", "spec.maxReplicas spec.scaleTargetRef.apiVersion")]
    [InlineData(Fine + ", minReplicas: 0", "spec.metrics spec.minReplicas")]
    public void Reports_targets_and_numbers(string spec, string expected) => Expect(spec, expected);

    [Theory]
    [InlineData("{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}", "")]
    [InlineData("{type: Pods, resource: {name: cpu, target: {type: Utilization, averageUtilization: 0}}}", "spec.metrics[0].pods spec.metrics[0].resource.target.averageUtilization")]
    [InlineData("{type: Bogus}", "spec.metrics[0].type")]
    [InlineData("{type: Resource, resource: {}, pods: {}}", "spec.metrics[0].pods spec.metrics[0].pods.metric.name spec.metrics[0].pods.target.averageValue spec.metrics[0].pods.target.type")]
    public void Reports_metrics_and_looks_into_one_source_of_each(string metric, string expected) => Expect($"{Fine}, metrics: [{metric}]", expected);

    [Theory]
    [InlineData("external: {metric: {name: q}, target: {type: Value, value: 1, averageValue: 1}}", "spec.metrics[0].external.target.value")]
    [InlineData("external: {target: {type: Value, value: -1}}", "spec.metrics[0].external.metric.name spec.metrics[0].external.target.value")]
    public void Reports_values(string source, string expected) => Expect($"{Fine}, metrics: [{{type: External, {source}}}]", expected);

    [Fact]
    public void Reports_containers_and_resources_of_them() => Expect(
        $"{Fine}, metrics: [{{type: ContainerResource, containerResource: {{name: gpu, container: A, target: {{type: AverageValue}}}}}}]",
        "spec.metrics[0].containerResource.container spec.metrics[0].containerResource.name spec.metrics[0].containerResource.target.averageUtilization");

    [Theory]
    [InlineData("scaleUp: {selectPolicy: Max}", "")]
    [InlineData("scaleUp: {policies: [], stabilizationWindowSeconds: 3601}", "spec.behavior.scaleUp.policies spec.behavior.scaleUp.stabilizationWindowSeconds")]
    [InlineData("scaleDown: {selectPolicy: '', tolerance: -1, policies: [{type: Pod, periodSeconds: 1801}]}", "spec.behavior.scaleDown.policies[0].periodSeconds spec.behavior.scaleDown.policies[0].type spec.behavior.scaleDown.policies[0].value spec.behavior.scaleDown.selectPolicy spec.behavior.scaleDown.tolerance")]
    public void Reports_behavior(string behavior, string expected) => Expect($"{Fine}, behavior: {{{behavior}}}", expected);

    [Theory]
    [InlineData("", "targetCPUUtilizationPercentage: 0", "spec.metrics[0].resource.target.averageUtilization")]
    [InlineData("metrics: '[{\"type\":\"Pods\",\"pods\":{\"metricName\":\"q\"}}]'", "targetCPUUtilizationPercentage: 0", "spec.metrics[0].pods.target.averageValue spec.metrics[1].resource.target.averageUtilization")]
    [InlineData("metrics: '[{\"type\":7}]'", "targetCPUUtilizationPercentage: 80", "")]
    [InlineData("metrics: '[{\"type\":\"Object\",\"object\":{\"metricName\":\"q\",\"averageValue\":\"1\",\"target\":{\"kind\":\"Pod\",\"name\":\"p\"}}}]'", "minReplicas: 1", "")]
    [InlineData("behavior: '{\"ScaleUp\":{\"SelectPolicy\":\"Max\"}}'", "minReplicas: 1", "spec.behavior.scaleUp.policies")]
    [InlineData("behavior: 'no JSON'", "minReplicas: 1", "")]
    public void Reports_what_the_first_version_carries_where_the_second_has_it(string annotation, string field, string expected)
    {
        var annotations = annotation.Length == 0 ? "" : $"annotations: {{autoscaling.alpha.kubernetes.io/{annotation}}}";
        Assert.Equal(expected, Checked.Paths("KW134", $"{{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {{name: x, {annotations}}}, spec: {{{Fine}, {field}}}}}"));
    }

    private static void Expect(string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW134", $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: x}}, spec: {{{spec}}}}}"));
}
