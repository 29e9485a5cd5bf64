namespace Kubewright.Rules.Workloads;

/// <summary>Between which numbers of replicas an autoscaler scales.</summary>
internal sealed class AutoscalerReplicas() : ComponentRule(
    "KW1341",
    "Replicas of an autoscaler",
    "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec",
    "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var min = node.IntegerOr("minReplicas", 1);
        var max = node.IntegerOr("maxReplicas", 0);
        if (min < 1)
            context.Report("minReplicas", $"The smallest number of replicas is {min} and must be at least 1.", node.Field("minReplicas"));
        if (max == 0)
            context.Report("maxReplicas", "An autoscaler needs maxReplicas, and it must be greater than 0.", node.Field("maxReplicas"));
        else if (max < 0)
            context.Report("maxReplicas", $"The largest number of replicas is {max} and must be at least 1.", node.Field("maxReplicas"));
        if (max < min && max != 0)
            context.Report("maxReplicas", $"The largest number of replicas is {max}, below minReplicas, which is {min}.", node.Field("maxReplicas"));
        if (min == 0 && !MayScaleToZero(node))
            context.Report("metrics", "Without replicas only Object and External metrics can be measured; set minReplicas to at least 1.", node.Field("minReplicas"));
    }

    private static bool MayScaleToZero(ManifestMap node)
    {
        foreach (var (_, metric) in node.Items("metrics"))
        {
            if (metric.TextOr("type", "") is null or "Object" or "External")
                return true;
        }

        return node.Field("metrics") is { } metrics && (metrics.IsOpen || metrics.Kind == ManifestNodeKind.Unknown);
    }
}
