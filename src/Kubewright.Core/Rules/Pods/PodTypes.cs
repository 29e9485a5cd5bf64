namespace Kubewright.Rules.Pods;

/// <summary>The schema components of pods, and where in a pod a rule is.</summary>
internal static class PodTypes
{
    public const string Pod = "io.k8s.api.core.v1.Pod";
    public const string PodTemplateSpec = "io.k8s.api.core.v1.PodTemplateSpec";
    public const string PodSpec = "io.k8s.api.core.v1.PodSpec";
    public const string Container = "io.k8s.api.core.v1.Container";
    public const string EphemeralContainer = "io.k8s.api.core.v1.EphemeralContainer";
    public const string EnvVar = "io.k8s.api.core.v1.EnvVar";

    /// <summary>The lists of containers of a pod.</summary>
    public static readonly string[] ContainerLists = ["initContainers", "containers", "ephemeralContainers"];

    private const string StatefulSetSpec = "io.k8s.api.apps.v1.StatefulSetSpec";

    /// <summary>The pod spec around what a rule looks at; <see langword="null"/> where there is none.</summary>
    public static ManifestMap? EnclosingSpec(RuleContext context) => context.Enclosing(PodSpec);

    /// <summary>Whether a rule looks at a pod itself, not at a template: the API server sets more defaults there and checks more.</summary>
    public static bool IsPod(RuleContext context) => context.Enclosing(Pod) is not null;

    /// <summary>The spec of the StatefulSet around a pod spec, or <see langword="null"/>.</summary>
    public static ManifestMap? StatefulSet(RuleContext context) => context.Enclosing(StatefulSetSpec);

    /// <summary>Whether a container is an init container of its pod.</summary>
    public static bool IsInitContainer(ManifestMap container, RuleContext context)
    {
        if (EnclosingSpec(context)?.List("initContainers") is not { } list)
            return false;
        foreach (var item in list)
        {
            if (ReferenceEquals(item, container))
                return true;
        }

        return false;
    }

    /// <summary>Whether a container is an init container of its pod, or may be: of one by itself nobody knows.</summary>
    public static bool MayBeInitContainer(ManifestMap container, RuleContext context) => EnclosingSpec(context) is null || IsInitContainer(container, context);

    /// <summary>Whether an init container keeps running next to the others, as a sidecar; null where that is not known.</summary>
    public static bool? IsSidecar(ManifestMap container) => container.TextIfAny("restartPolicy", "") is { } policy ? policy == "Always" : null;
}
