namespace Kubewright.Rules;

/// <summary>What a ServiceMonitor or a PodMonitor may scrape.</summary>
internal static class MonitorTargets
{
    /// <summary>The kinds of monitors.</summary>
    public static readonly string[] Kinds = ["ServiceMonitor", "PodMonitor"];

    /// <summary>Whether a monitor looks into a namespace; null where that is not known.</summary>
    public static bool? LooksInto(ManifestObject monitor, string? @namespace)
    {
        var selector = monitor.Spec.MapOrOpen("namespaceSelector");
        if (selector.Boolean("any") is true)
            return true;
        if (!selector.At("any").IsAbsent && selector.Boolean("any") is not false)
            return null;
        if (!selector.IsCertainlyEmpty("matchNames"))
            return @namespace is not null && selector.AllTexts("matchNames") is { } names ? names.Contains(@namespace) : null;
        return @namespace is null || monitor.Namespace is null ? null : @namespace == monitor.Namespace;
    }

    /// <summary>Whether the selector of a monitor matches labels; null where that is not known.</summary>
    public static bool? Selects(ManifestObject monitor, ManifestMap labels) => monitor.Spec.MapOrEmpty("selector") is { } selector ? LabelSelectors.Matches(selector, labels) : null;

    /// <summary>Whether the selector of a monitor matches pods; null where that is not known.</summary>
    public static bool? Selects(ManifestObject monitor, PodTemplate pod) => monitor.Spec.MapOrEmpty("selector") is { } selector ? ControllerLabels.Selects(selector, pod) : null;
}
