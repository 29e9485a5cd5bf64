namespace Kubewright.Rules.Workloads;

public sealed class JobRulesTests
{
    [Theory]
    [InlineData("", "spec.template.spec.restartPolicy")]
    [InlineData("template: {spec: {restartPolicy: Never}}", "")]
    [InlineData("podFailurePolicy: {rules: []}, podReplacementPolicy: TerminatingOrFailed, template: {spec: {restartPolicy: OnFailure}}", "spec.podReplacementPolicy spec.template.spec.restartPolicy")]
    public void Asks_for_pods_that_end(string spec, string expected) => Expect("KW1326", spec, expected);

    [Theory]
    [InlineData("completionMode: Indexed", "spec.completions")]
    [InlineData("completionMode: ''", "spec.completionMode")]
    [InlineData("maxFailedIndexes: 1", "spec.backoffLimitPerIndex spec.maxFailedIndexes")]
    [InlineData("completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, parallelism: 10001", "spec.maxFailedIndexes spec.parallelism")]
    [InlineData("completionMode: Indexed, completions: 2, backoffLimitPerIndex: 1, maxFailedIndexes: 3", "spec.maxFailedIndexes")]
    public void Reports_numbers_that_do_not_go_together(string spec, string expected) => Expect("KW1320", spec, expected);

    [Theory]
    [InlineData("example.com/a", "")]
    [InlineData("a", "spec.managedBy")]
    [InlineData("Example.com/a", "spec.managedBy")]
    [InlineData("example.com/a b", "spec.managedBy")]
    public void Reports_managers_without_a_domain(string manager, string expected) => Expect("KW1321", $"managedBy: {manager}", expected);

    [Theory]
    [InlineData("{action: FailJob, onExitCodes: {operator: In, values: [1, 2]}}", "")]
    [InlineData("{}", "spec.podFailurePolicy.rules[0] spec.podFailurePolicy.rules[0].action")]
    [InlineData("{action: FailIndex, onPodConditions: [{type: A}]}", "spec.podFailurePolicy.rules[0].action")]
    [InlineData("{action: Count, onExitCodes: {operator: In, containerName: c, values: [2, 0, 2]}}", "spec.podFailurePolicy.rules[0].onExitCodes.containerName spec.podFailurePolicy.rules[0].onExitCodes.values spec.podFailurePolicy.rules[0].onExitCodes.values[1] spec.podFailurePolicy.rules[0].onExitCodes.values[2]")]
    [InlineData("{action: Count, onPodConditions: [{status: 'true'}]}", "spec.podFailurePolicy.rules[0].onPodConditions[0].status spec.podFailurePolicy.rules[0].onPodConditions[0].type")]
    public void Reports_failure_policies(string rule, string expected) => Expect("KW132", $"podFailurePolicy: {{rules: [{rule}]}}, template: {{spec: {{restartPolicy: Never}}}}", expected);

    [Theory]
    [InlineData("", 0L)]
    [InlineData("1,3-5,7", 5L)]
    [InlineData("3,1", null)]
    [InlineData("1-1", null)]
    [InlineData("9,10", null)]
    [InlineData("1-2-3", null)]
    [InlineData("a", null)]
    public void Counts_indexes(string list, long? expected) => Assert.Equal(expected, JobIndexes.Count(list, 10));

    [Theory]
    [InlineData("successPolicy: {rules: [{succeededCount: 1}]}", "spec.successPolicy")]
    [InlineData("completionMode: Indexed, completions: 3, successPolicy: {}", "spec.successPolicy.rules")]
    [InlineData("completionMode: Indexed, completions: 3, successPolicy: {rules: [{}, {succeededCount: 4}, {succeededIndexes: '3'}]}", "spec.successPolicy.rules[0] spec.successPolicy.rules[1].succeededCount spec.successPolicy.rules[2].succeededIndexes")]
    public void Reports_success_policies(string spec, string expected) => Expect("KW1325", spec, expected);

    [Theory]
    [InlineData("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}", "spec.selector")]
    [InlineData("template: {metadata: {labels: {job-name: z}}}", "spec.template.metadata.labels[job-name]")]
    [InlineData("template: {metadata: {labels: {job-name: x}}}", "")]
    [InlineData("manualSelector: true", "spec.selector spec.template.metadata.labels")]
    [InlineData("manualSelector: true, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}}", "")]
    public void Leaves_the_selector_to_the_server(string spec, string expected) => Expect("KW1327", spec, expected);

    [Fact]
    public void Checks_labels_that_come_from_the_name()
    {
        var name = new string('n', 64);
        Assert.Equal(
            "metadata.labels metadata.name spec.template.labels",
            Checked.Paths("KW13", $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: {name}}}, spec: {{completionMode: Indexed, completions: 1, template: {{metadata: {{labels: {{}}}}, spec: {{restartPolicy: Never}}}}}}}}"));
    }

    private static void Expect(string rules, string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths(rules, $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: x}}, spec: {{{spec}}}}}"));
}
