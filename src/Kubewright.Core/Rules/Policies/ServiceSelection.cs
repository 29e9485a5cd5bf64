namespace Kubewright.Rules;

/// <summary>Which pods Services select.</summary>
internal static class ServiceSelection
{
    /// <summary>Whether a Service of the set certainly selects the pods of a template.</summary>
    public static bool IsServed(PodTemplate pod, Bundle set) => Of(pod, set).Any();

    /// <summary>The Services of the set that certainly select the pods of a template.</summary>
    public static IEnumerable<ManifestObject> Of(PodTemplate pod, Bundle set) =>
        pod.Owner.Namespace is { } @namespace ? set.OfKindIn("Service", @namespace).Where(service => Selects(service, pod) is true) : [];

    /// <summary>Whether a Service selects the pods of a template; null where that is not known.</summary>
    public static bool? Selects(ManifestObject service, PodTemplate pod)
    {
        if (service.Namespace is not { } @namespace || pod.Owner.Namespace is not { } podNamespace)
            return null;
        if (@namespace != podNamespace)
            return false;
        return Selector(service) is { } selector ? LabelSelectors.MatchesLabels(selector, pod.Labels) : null;
    }

    /// <summary>The selector of a Service that has a certain one: it selects something, and is not an alias for another host.</summary>
    public static ManifestMap? Selector(ManifestObject service) =>
        service.Spec.Map("selector") is { Count: > 0 } selector && service.Spec.TextOr("type", "ClusterIP") is { } type && type != "ExternalName" ? selector : null;
}
