namespace Kubewright.Rules;

/// <summary>What an autoscaler scales.</summary>
/// <param name="Autoscaler">The autoscaler.</param>
/// <param name="Group">The API group of its target; the version does not count.</param>
/// <param name="Kind">The kind of its target.</param>
/// <param name="Name">The name of its target.</param>
internal sealed record ScaleTarget(ManifestObject Autoscaler, string Group, string Kind, string Name)
{
    /// <summary>The kinds of autoscalers.</summary>
    public static readonly string[] Autoscalers = ["HorizontalPodAutoscaler", "ScaledObject"];

    /// <summary>The target's kind as rules name it.</summary>
    public string KindName => KindNames.Of(Group, Kind);

    /// <summary>The target of an autoscaler; <see langword="null"/> where it is not known.</summary>
    public static ScaleTarget? Of(ManifestObject autoscaler)
    {
        if (autoscaler.Spec.Map("scaleTargetRef") is not { } target || target.Text("name") is not { Length: > 0 } name)
            return null;
        var isKeda = autoscaler.KindName == "ScaledObject";
        var apiVersion = target.TextOr("apiVersion", isKeda ? "apps/v1" : "");
        var kind = isKeda ? target.TextOr("kind", "Deployment") : target.Text("kind");
        return apiVersion is null || kind is null ? null : new ScaleTarget(autoscaler, KindNames.Group(apiVersion), kind, name);
    }

    /// <summary>An autoscaler of the set that certainly scales a workload; <see langword="null"/> where there is none.</summary>
    public static ScaleTarget? Find(ManifestObject workload, Bundle set, params string[] autoscalers)
    {
        foreach (var kind in autoscalers)
        {
            foreach (var autoscaler in set.OfKind(kind))
            {
                if (Of(autoscaler) is { } target && target.Is(workload))
                    return target;
            }
        }

        return null;
    }

    /// <summary>Whether a workload certainly is the target.</summary>
    public bool Is(ManifestObject workload) =>
        workload.KindName == KindName && workload.Name == Name && workload.Namespace is { } @namespace && @namespace == Autoscaler.Namespace;
}
