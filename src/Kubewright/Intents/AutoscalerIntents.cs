using Kubewright.Intents;

namespace Kubewright;

/// <summary>What an autoscaler looks at. Each call appends an entry to <c>spec.metrics</c>; the one that asks for the most pods wins.</summary>
public static class AutoscalerIntents
{
    /// <summary>Keeps the pods' average use of CPU at a percentage of what they request: a <c>Resource</c> metric, target <c>Utilization</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="percent">The percentage, 1 or more. The containers must request CPU.</param>
    [ManifestIntent("Autoscaler.CpuUtilization")]
    public static HorizontalPodAutoscaler CpuUtilization(this HorizontalPodAutoscaler scaler, int percent)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        AutoscalerTree.Utilization(scaler.Node, "cpu", percent);
        return scaler;
    }

    /// <summary>Keeps the pods' average use of memory at a percentage of what they request: a <c>Resource</c> metric, target <c>Utilization</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="percent">The percentage, 1 or more. The containers must request memory.</param>
    [ManifestIntent("Autoscaler.MemoryUtilization")]
    public static HorizontalPodAutoscaler MemoryUtilization(this HorizontalPodAutoscaler scaler, int percent)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        AutoscalerTree.Utilization(scaler.Node, "memory", percent);
        return scaler;
    }

    /// <summary>Keeps a metric of the pods at an average: a <c>Pods</c> metric, target <c>AverageValue</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="metric">The metric's name: <c>requests_in_flight</c>.</param>
    /// <param name="averageValue">The average over the pods.</param>
    [ManifestIntent("Autoscaler.Pods")]
    public static HorizontalPodAutoscaler Pods(
        this HorizontalPodAutoscaler scaler,
        string metric,
        Quantity averageValue)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        AutoscalerTree.Pods(scaler.Node, metric, averageValue);
        return scaler;
    }

    /// <summary>Keeps a metric of one other object at a value: an <c>Object</c> metric, target <c>Value</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="described">The object, in the autoscaler's namespace.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The object has no name.</exception>
    [ManifestIntent("Autoscaler.Object")]
    public static HorizontalPodAutoscaler Object(
        this HorizontalPodAutoscaler scaler,
        IManifest described,
        string metric,
        Quantity value)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        ArgumentNullException.ThrowIfNull(described);
        described.RequireName();
        AutoscalerTree.Object(scaler.Node, described.Node, metric, value);
        return scaler;
    }

    /// <summary>Keeps a metric from outside the cluster at an average per pod: an <c>External</c> metric, target <c>AverageValue</c>.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="metric">The metric's name: <c>queue_messages_ready</c>.</param>
    /// <param name="averageValue">The value divided by the number of pods.</param>
    /// <param name="selector">Labels that tell the series apart.</param>
    [ManifestIntent("Autoscaler.External")]
    public static HorizontalPodAutoscaler External(
        this HorizontalPodAutoscaler scaler,
        string metric,
        Quantity averageValue,
        params (string Key, string Value)[] selector)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        AutoscalerTree.External(scaler.Node, metric, averageValue, selector.ToMap());
        return scaler;
    }
}
