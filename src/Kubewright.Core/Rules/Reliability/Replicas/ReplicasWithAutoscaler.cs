namespace Kubewright.Rules.Reliability;

internal sealed class ReplicasWithAutoscaler() : SetPolicy(
    "KW2061", "replicas-set-with-autoscaler", "Leave replicas to the autoscaler", Severity.Warning,
    ["Deployment", "StatefulSet", "ReplicaSet", "Rollout", "PyTorchJob", "PaddleJob", "JAXJob", "LeaderWorkerSet"])
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Whenever the manifest is applied, its number of replicas replaces the one that the autoscaler has chosen, be it in the busiest hour of the day.
            """,
        Fix: """
            Remove the field. An object that was applied with it before falls back to one replica once when it is removed by a client-side apply; set the number by
            hand then, or apply on the server side.
            """,
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 3
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
              minReplicas: 3
              maxReplicas: 10
            """)
    {
        KubeScore = ["deployment-targeted-by-hpa-does-not-have-replicas-configured"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        // Of a training job, an autoscaler changes the number of workers, and KEDA knows no such kinds.
        var job = TrainingJob.Of(manifest);
        var replicas = job is null ? manifest.Spec.At("replicas") : manifest.Spec.At(job.Kind.RolesField, "Worker", "replicas");
        if (replicas.Integer is not { } number || number == 0)
            return;
        if (ScaleTarget.Find(manifest, set, job is null ? ScaleTarget.Autoscalers : [ScaleTarget.Autoscalers[0]]) is not { } target)
            return;
        context.Report(
            job is null ? "spec.replicas" : $"spec.{job.Kind.RolesField}[Worker].replicas",
            $"{manifest.Kind} '{manifest.DisplayName}' sets replicas to {number} although {target.Autoscaler.Kind} '{target.Autoscaler.DisplayName}' scales it; remove the field, or every apply resets the scale.",
            replicas.Node!,
            new RelatedPlace("spec.scaleTargetRef", $"{target.Autoscaler.Kind} '{target.Autoscaler.DisplayName}'", target.Autoscaler.Spec["scaleTargetRef"]!.Origin),
            TreeFix.Remove("Leave replicas to the autoscaler", job is null ? manifest.Spec : job.Roles.Map("Worker")!, "replicas"));
    }
}
