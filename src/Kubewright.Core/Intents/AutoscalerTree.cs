using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>What the intents for autoscalers do to an autoscaler's tree: each appends an item to <c>spec.metrics</c>.</summary>
public static class AutoscalerTree
{
    /// <summary>A resource's average use in percent of the request.</summary>
    public static void Utilization(ManifestMap scaler, string resource, ManifestNode percent)
    {
        var source = Source(scaler, "Resource", "resource");
        source.SetField("name", resource);
        Target(source, "Utilization", "averageUtilization", percent);
    }

    /// <summary>A metric of the pods.</summary>
    public static void Pods(ManifestMap scaler, ManifestNode metric, ManifestNode averageValue)
    {
        var source = Source(scaler, "Pods", "pods");
        TreeEditing.Object(source, "metric").SetField("name", metric);
        Target(source, "AverageValue", "averageValue", averageValue);
    }

    /// <summary>A metric of another object.</summary>
    /// <param name="scaler">The autoscaler.</param>
    /// <param name="described">The other object: a manifest, or unknown.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="value">The value to keep.</param>
    public static void Object(ManifestMap scaler, ManifestNode described, ManifestNode metric, ManifestNode value)
    {
        var source = Source(scaler, "Object", "object");
        CompanionTree.Refer(TreeEditing.Object(source, "describedObject"), described);
        TreeEditing.Object(source, "metric").SetField("name", metric);
        Target(source, "Value", "value", value);
    }

    /// <summary>A metric from outside the cluster.</summary>
    public static void External(ManifestMap scaler, ManifestNode metric, ManifestNode averageValue, ManifestNode? selector)
    {
        var source = Source(scaler, "External", "external");
        var identifier = TreeEditing.Object(source, "metric");
        identifier.SetField("name", metric);
        if (selector is ManifestUnknown)
            identifier.SetField("selector", selector);
        else if (selector is ManifestMap { Count: > 0 } or { IsOpen: true })
            SetEntries(TreeEditing.Object(TreeEditing.Object(identifier, "selector"), "matchLabels"), selector);
        Target(source, "AverageValue", "averageValue", averageValue);
    }

    private static ManifestMap Source(ManifestMap scaler, string type, string field)
    {
        var metric = TreeEditing.Append(TreeEditing.Object(scaler, "spec"), "metrics");
        metric.SetField("type", type);
        return TreeEditing.Object(metric, field);
    }

    private static void Target(ManifestMap source, string type, string field, ManifestNode value)
    {
        var target = TreeEditing.Object(source, "target");
        target.SetField("type", type);
        target.SetField(field, value);
    }
}
