namespace Kubewright.Rules.Workloads;

/// <summary>The CPU target of an autoscaler of the first version, which the server takes for a metric.</summary>
internal sealed class AutoscalerCpuTarget() : Rule("KW1348", "CPU target of an autoscaler", "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec")?.Integer("targetCPUUtilizationPercentage") is not { } target || target >= 1)
            return;

        // Metrics from the annotation come before this one; how many there are only the annotation knows.
        if (node.Map("metadata")?.Map("annotations")?.ContainsKey("autoscaling.alpha.kubernetes.io/metrics") is not true)
            context.Report("spec.metrics[0].resource.target.averageUtilization", $"targetCPUUtilizationPercentage is {target} and must be greater than 0.", node.Map("spec")!.Field("targetCPUUtilizationPercentage"));
    }
}
