namespace Kubewright.Rules.Workloads;

/// <summary>The rules of this folder.</summary>
internal static class WorkloadsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new WorkloadSelector(),
        new TemplateLabels(),
        new LongRunningTemplate(),
        new TemplateEphemeralContainers(),
        new NegativeNumbers(),
        new DeploymentStrategy(),
        new ProgressDeadline(),
        new DaemonSetUpdate(),
        new StatefulSetUpdate(),
        new StatefulSetPolicies(),
        new ClaimTemplateNames(),
        new ReplicationControllerSelector(),
        new DefaultedLabels(),
        new RevisionData(),
        new JobCompletion(),
        new JobManager(),
        new FailurePolicyRules(),
        new FailurePolicyExitCodes(),
        new FailurePolicyConditions(),
        new JobSuccessPolicy(),
        new JobPods(),
        new JobSelector(),
        new IndexedJobName(),
        new CronJobSchedule(),
        new CronJobPolicies(),
        new ScaleTarget(),
        new AutoscalerReplicas(),
        new MetricSources(),
        new MetricTargets(),
        new MetricValues(),
        new MetricNames(),
        new ScalingRules(),
        new ScalingPolicies(),
        new FirstAutoscalers(),
        new DisruptionBudget(),
    ];
}
