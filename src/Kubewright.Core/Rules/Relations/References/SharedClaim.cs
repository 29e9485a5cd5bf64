namespace Kubewright.Rules.Relations;

internal sealed class SharedClaim()
    : SetPolicy("KW5016", "pvc-single-node-multi-replica", "Share a volume among replicas only if it can be shared", Severity.Warning, [])
{
    public override RuleDocumentation Documentation => new(
        Why: "The volume is attached to one node. Pods that come to another one wait for it for ever.",
        Fix: "Use a storage class that offers ReadWriteMany or ReadOnlyMany, or a StatefulSet with one claim for each pod.",
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
                  volumes: [{name: index, persistentVolumeClaim: {claimName: index}}]
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: index}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 10Gi}}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 3
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  volumes: [{name: index, persistentVolumeClaim: {claimName: index}}]
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: index}
            spec:
              accessModes: [ReadWriteMany]
              resources: {requests: {storage: 10Gi}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var pod in manifest.Pods)
        {
            foreach (var (claim, source, path) in ClaimNames.In(pod))
            {
                if (set.Find("PersistentVolumeClaim", claim, manifest.Namespace) is not { } found || found.Spec.AllTexts("accessModes") is not { Count: > 0 } modes || modes.Any(mode => mode is "ReadWriteMany" or "ReadOnlyMany"))
                    continue;
                var count = Count(manifest, claim, set);
                if ((count <= 1 && manifest.KindName != "DaemonSet") || (modes.Contains("ReadWriteOnce") && MayStayOnOneNode(pod)))
                    continue;
                context.Report(
                    path,
                    $"Claim '{claim}' ({string.Join(", ", modes)}) cannot be mounted by the {(manifest.KindName == "DaemonSet" ? "" : $"{count} ")}pods of {manifest} on several nodes; use ReadWriteMany, ReadOnlyMany, or one claim per pod.",
                    source["claimName"]!,
                    new RelatedPlace("spec.accessModes", "the access modes of the claim", found.Spec.Field("accessModes")?.Origin));
            }
        }
    }

    /// <summary>At least how many pods of a workload mount a claim at a time, or as many as an autoscaler makes at most.</summary>
    private static long Count(ManifestObject workload, string claim, Bundle set)
    {
        var most = ScaleTarget.Find(workload, set, ScaleTarget.Autoscalers)?.Autoscaler.Spec;
        return Math.Max(
            workload.Pods.Where(pod => ClaimNames.In(pod).Any(volume => volume.Claim == claim)).Sum(PodCount.AtLeast),
            most?.Integer("maxReplicas") ?? most?.Integer("maxReplicaCount") ?? 0);
    }

    /// <summary>Whether pods may be bound to be together, or to one node.</summary>
    private static bool MayStayOnOneNode(PodTemplate pod)
    {
        if (!pod.Spec.IsCertainlyEmpty("nodeName") || !pod.Spec.At("nodeSelector", "kubernetes.io/hostname").IsAbsent)
            return true;
        var affinity = pod.Spec.At("affinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
        return !affinity.IsAbsent && (affinity.List is not { IsOpen: false } terms || terms.Any(term => MayBindToOwn(term, pod)));
    }

    private static bool MayBindToOwn(ManifestNode term, PodTemplate pod) =>
        term is not ManifestMap map || (map.TextOr("topologyKey", "") is null or "kubernetes.io/hostname" && (map.MapOrEmpty("labelSelector") is not { } selector || LabelSelectors.Matches(selector, pod.Labels) is not false));
}
