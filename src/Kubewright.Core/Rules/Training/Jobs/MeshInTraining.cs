namespace Kubewright.Rules.Training;

internal sealed class MeshInTraining() : PodPolicy("KW4084", "training-istio-sidecar", "Keep the service mesh out of training pods", Severity.Warning, PodTraits.Training), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The proxy that a mesh adds does not know when training is done. It keeps the pod running, so the job never ends, and stands between workers that want the bare
            network.
            """,
        Fix: "Keep the proxy out by the label on the pod template.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    metadata: {labels: {sidecar.istio.io/inject: 'false'}}
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """)
    {
        Settings = "kubewright.istio_injection = true",
    };

    private const string Inject = "sidecar.istio.io/inject";

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (!IsInMesh(pod.Owner, context) || MayBeOff(pod.Labels) || MayBeOff(pod.Annotations) || (context.Cluster(ClusterKeys.IstioNativeSidecars) && pod.Owner.KindName is "Job" or "JobSet"))
            return;
        context.Report(
            pod.PathToMetadata("labels"), $"Istio will add a proxy to the pods of '{pod.Owner.DisplayName}'; set {Inject}: 'false' on the template.", pod.Metadata.Field("labels") ?? pod.Node,
            fix: TreeFix.Set("Keep the proxy out", pod.Node, "false", "metadata", "labels", Inject));
    }

    private static bool MayBeOff(ManifestMap map) => map.At(Inject) is var inject && !inject.IsAbsent && inject.Text is null or "false";

    private static bool IsInMesh(ManifestObject manifest, PolicyContext context)
    {
        foreach (var place in context.Set?.OfKind("Namespace") ?? [])
        {
            if (manifest.Namespace is null || place.Name != manifest.Namespace)
                continue;
            var injection = place.Labels.At("istio-injection");
            if (injection.Text == "enabled" || (injection.IsAbsent && place.Labels.At("istio.io/rev").Text is { Length: > 0 }))
                return true;
            if (injection.Text == "disabled")
                return false;
        }

        return context.Cluster(ClusterKeys.IstioInjection);
    }
}
