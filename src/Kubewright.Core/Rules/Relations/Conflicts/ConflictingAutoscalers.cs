namespace Kubewright.Rules.Relations;

internal sealed class ConflictingAutoscalers()
    : SetPolicy("KW5025", "vpa-hpa-conflict", "Do not scale one resource both ways", Severity.Warning, ["VerticalPodAutoscaler"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The one changes the requests of which the other computes its percentage. Each reacts to the other, and neither to the load.",
        Fix: "Let the vertical one only recommend (updateMode: \"Off\"), or control a resource that the other does not look at.",
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
            apiVersion: autoscaling.k8s.io/v1
            kind: VerticalPodAutoscaler
            metadata: {name: search}
            spec:
              targetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
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
            ---
            apiVersion: autoscaling.k8s.io/v1
            kind: VerticalPodAutoscaler
            metadata: {name: search}
            spec:
              targetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              updatePolicy: {updateMode: "Off"}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || manifest.Spec.Map("targetRef") is not { } target || target.Text("kind") is not { } kind || target.Text("name") is not { } name)
            return;
        if (manifest.Spec.MapOrOpen("updatePolicy").TextOr("updateMode", "Auto") is null or "Off")
            return;
        foreach (var other in set.OfKind("HorizontalPodAutoscaler"))
        {
            if (other.Namespace != @namespace || ScaleTarget.Of(other) is not { } scaled || scaled.Kind != kind || scaled.Name != name)
                continue;
            if (Measured(other).FirstOrDefault(resource => Controls(manifest, resource)) is not { } resource)
                continue;
            context.Report(
                "spec.targetRef",
                $"VPA '{manifest.DisplayName}' and HPA '{other.DisplayName}' both react to {resource} of '{name}'.",
                target,
                new RelatedPlace("spec.metrics", "what the HPA measures", (other.Spec.Field("metrics") ?? other.Spec).Origin));
            return;
        }
    }

    /// <summary>The resources that an autoscaler certainly measures; without metrics that is CPU.</summary>
    private static IEnumerable<string> Measured(ManifestObject autoscaler)
    {
        if (autoscaler.Spec.IsCertainlyEmpty("metrics"))
            return ["cpu"];
        return autoscaler.Spec.Items("metrics")
            .Select(metric => metric.Item.Text("type") switch { "Resource" => metric.Item.At("resource", "name").Text, "ContainerResource" => metric.Item.At("containerResource", "name").Text, _ => null })
            .Where(resource => resource is "cpu" or "memory").Select(resource => resource!);
    }

    /// <summary>Whether a vertical autoscaler certainly controls a resource of some container: both, where nothing is said.</summary>
    private static bool Controls(ManifestObject vertical, string resource)
    {
        if (vertical.Spec.At("resourcePolicy").IsAbsent || vertical.Spec.At("resourcePolicy", "containerPolicies").IsCertainlyEmpty)
            return true;
        return vertical.Spec.MapOrOpen("resourcePolicy").Items("containerPolicies").Any(policy => policy.Item.TextOr("mode", "Auto") is not (null or "Off")
            && (policy.Item.IsCertainlyAbsent("controlledResources") || policy.Item.Texts("controlledResources").Any(controlled => controlled.Text == resource)));
    }
}
