namespace Kubewright.Rules.Training;

internal sealed class GpuOnlyInInit() : PodPolicy("KW4014", "gpu-only-in-init-container", "Do not hold a GPU that only an init container uses", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod holds what its greediest init container asks for as long as it lives. A GPU that only the preparation uses stands idle afterwards.",
        Fix: "Do the preparation in a Job of its own, or ask for the GPU where the work is done.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  initContainers:
                    - name: warmup
                      image: ghcr.io/acme/search:2.3.1
                      resources: {limits: {nvidia.com/gpu: 1}}
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
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
                  initContainers:
                    - name: warmup
                      image: ghcr.io/acme/search:2.3.1
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override bool AppliesTo(ManifestObject manifest) =>
        manifest.KindName.Length > 0 && (manifest.KindName != "Pod" || manifest.Spec.TextOr("restartPolicy", "Always") is not (null or "Never"));

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var container in pod.Containers)
        {
            if (container.Role != ContainerRole.Init || !Accelerators.Requests(container.Node, Accelerators.IsAccelerator))
                continue;
            if (Accelerators.AreCertainlyMissing(pod))
            {
                context.Report(
                    container.PathTo("resources.limits"),
                    $"The GPU of init container '{container.Name}' stays reserved for the life of the pod, but no other container uses it.",
                    container.Node.At("resources", "limits").Node ?? container.Node);
            }

            return;
        }
    }
}
