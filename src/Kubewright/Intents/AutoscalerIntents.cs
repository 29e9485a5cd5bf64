namespace Kubewright;

/// <summary>What an autoscaler looks at. Each call appends an entry to <c>spec.metrics</c>; the one that asks for the most pods wins.</summary>
public static class AutoscalerIntents
{
    /// <summary>Keeps the pods' average use of CPU at a percentage of what they request: a <c>Resource</c> metric, target <c>Utilization</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="percent">The percentage, 1 or more. The containers must request CPU.</param>
    [ManifestField("spec.metrics[]")]
    public static HorizontalPodAutoscaler CpuUtilization(this HorizontalPodAutoscaler scaler, [ManifestField("resource.target.averageUtilization")] int percent) =>
        scaler.Utilization("cpu", percent);

    /// <summary>Keeps the pods' average use of memory at a percentage of what they request: a <c>Resource</c> metric, target <c>Utilization</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="percent">The percentage, 1 or more. The containers must request memory.</param>
    [ManifestField("spec.metrics[]")]
    public static HorizontalPodAutoscaler MemoryUtilization(this HorizontalPodAutoscaler scaler, [ManifestField("resource.target.averageUtilization")] int percent) =>
        scaler.Utilization("memory", percent);

    /// <summary>Keeps a metric of the pods at an average: a <c>Pods</c> metric, target <c>AverageValue</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="metric">The metric's name: <c>requests_in_flight</c>.</param>
    /// <param name="averageValue">The average over the pods.</param>
    [ManifestField("spec.metrics[]")]
    public static HorizontalPodAutoscaler Pods(
        this HorizontalPodAutoscaler scaler,
        [ManifestField("pods.metric.name")] string metric,
        [ManifestField("pods.target.averageValue")] Quantity averageValue) =>
        scaler.Metric("Pods", entry => entry.Pods(source => source.Metric(metric).Target("AverageValue", target => target.AverageValue(averageValue))));

    /// <summary>Keeps a metric of one other object at a value: an <c>Object</c> metric, target <c>Value</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="described">The object, in the autoscaler's namespace.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The object has no name.</exception>
    [ManifestField("spec.metrics[]")]
    public static HorizontalPodAutoscaler Object(
        this HorizontalPodAutoscaler scaler,
        [ManifestField("object.describedObject")] IManifest described,
        [ManifestField("object.metric.name")] string metric,
        [ManifestField("object.target.value")] Quantity value)
    {
        ArgumentNullException.ThrowIfNull(described);
        return scaler.Metric("Object", entry => entry.Object(source => source
            .DescribedObject(described.Text("kind")!, described.RequireName(), reference => reference.ApiVersion(described.Text("apiVersion")!))
            .Metric(metric)
            .Target("Value", target => target.Value(value))));
    }

    /// <summary>Keeps a metric from outside the cluster at an average per pod: an <c>External</c> metric, target <c>AverageValue</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="metric">The metric's name: <c>queue_messages_ready</c>.</param>
    /// <param name="averageValue">The value divided by the number of pods.</param>
    /// <param name="selector">Labels that tell the series apart.</param>
    [ManifestField("spec.metrics[]")]
    public static HorizontalPodAutoscaler External(
        this HorizontalPodAutoscaler scaler,
        [ManifestField("external.metric.name")] string metric,
        [ManifestField("external.target.averageValue")] Quantity averageValue,
        params (string Key, string Value)[] selector) =>
        scaler.Metric("External", entry => entry.External(source => source
            .Metric(metric, identifier =>
            {
                if (selector.Length > 0)
                    identifier.Selector(labels => labels.MatchLabels(selector));
            })
            .Target("AverageValue", target => target.AverageValue(averageValue))));

    private static HorizontalPodAutoscaler Utilization(this HorizontalPodAutoscaler scaler, string resource, int percent) =>
        scaler.Metric("Resource", entry => entry.Resource(resource, source => source.Target("Utilization", target => target.AverageUtilization(percent))));
}
