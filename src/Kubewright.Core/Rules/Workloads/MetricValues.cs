namespace Kubewright.Rules.Workloads;

/// <summary>Which of the values of a target go with which source of a metric.</summary>
internal sealed class MetricValues() : ComponentRule(
    "KW1344",
    "Values of a metric's target",
    "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource",
    "io.k8s.api.autoscaling.v2.ExternalMetricSource",
    "io.k8s.api.autoscaling.v2.ObjectMetricSource",
    "io.k8s.api.autoscaling.v2.PodsMetricSource",
    "io.k8s.api.autoscaling.v2.ResourceMetricSource")
{
    private static readonly ManifestMap Nothing = new();

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var target = node.Map("target") ?? (node.IsCertainlyAbsent("target") ? Nothing : null);
        var metric = context.Ancestor(0);
        if (target is null || metric is null)
            return;
        var lacksAverage = target.IsCertainlyAbsent("averageValue");
        if (metric.Map("object") == node || metric.Map("external") == node)
        {
            if (lacksAverage && target.IsCertainlyAbsent("value"))
                context.Report("target.averageValue", "The target needs a value or an averageValue.", target);
            if (metric.Map("external") == node && target.IsSet("value") && target.IsSet("averageValue"))
                context.Report("target.value", "The target has a value and an averageValue; remove one of them.", target.Field("value"));
        }
        else if (metric.Map("pods") == node)
        {
            if (lacksAverage)
                context.Report("target.averageValue", "A metric of pods needs an averageValue.", target);
        }
        else
        {
            if (lacksAverage && target.IsCertainlyAbsent("averageUtilization"))
                context.Report("target.averageUtilization", "The target needs an averageUtilization or an averageValue.", target);
            if (target.IsSet("averageUtilization") && target.IsSet("averageValue"))
                context.Report("target.averageValue", "The target has an averageUtilization and an averageValue; remove one of them.", target.Field("averageValue"));
        }
    }
}
