namespace Kubewright.Rules.Relations;

internal sealed class SeveralAutoscalers()
    : SetPolicy("KW5022", "several-autoscalers", "Let one autoscaler scale a workload", Severity.Error, ScaleTarget.Autoscalers)
{
    public override RuleDocumentation Documentation => new(
        Why: "Each sets the number of replicas that it has computed, and they overwrite one another every few seconds.",
        Fix: "Put the metrics of both into one autoscaler: it takes the highest demand.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              maxReplicas: 10
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search-cpu}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              maxReplicas: 10
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              maxReplicas: 10
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || ScaleTarget.Of(manifest) is not { } target)
            return;
        foreach (var other in ScaleTarget.Autoscalers.SelectMany(set.OfKind))
        {
            if (ReferenceEquals(other.Root, manifest.Root))
                return;
            if (other.Namespace != @namespace || ScaleTarget.Of(other) is not { } same || (same.Group, same.Kind, same.Name) != (target.Group, target.Kind, target.Name) || MayBelongTogether(other, manifest))
                continue;
            context.Report(
                "spec.scaleTargetRef",
                $"'{manifest.DisplayName}' and '{other.DisplayName}' both scale {target.Kind} '{target.Name}'.",
                manifest.Spec["scaleTargetRef"]!,
                new RelatedPlace("spec.scaleTargetRef", "the target of the other one", other.Spec["scaleTargetRef"]!.Origin));
            return;
        }
    }

    /// <summary>Whether one is the HorizontalPodAutoscaler that KEDA makes of the other, or the same object written twice, or may be.</summary>
    private static bool MayBelongTogether(ManifestObject first, ManifestObject second) => first.Name is null || second.Name is null
        || (first.KindName == second.KindName ? first.Name == second.Name : first.Name == $"keda-hpa-{second.Name}");
}
