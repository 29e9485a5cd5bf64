namespace Kubewright.Rules.Reliability;

internal sealed class UnusedVolume() : PodPolicy("KW2183", "unused-volume", "Mount every volume or drop it", Severity.Warning)
{
    /// <summary>Asks Istio for a sidecar, which may mount what is there for it.</summary>
    private const string Injection = "sidecar.istio.io/inject";

    public override RuleDocumentation Documentation => new(
        Why: """
            Either the mount was forgotten, and the program writes to the container's own disk and loses it, or the volume is a leftover. A claim that
            nobody mounts still has to be bound before the pod starts.
            """,
        Fix: "Mount the volume, or remove it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: index, emptyDir: {}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: index, emptyDir: {}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: index, mountPath: /index}]
            """);

    protected override bool AppliesTo(ManifestObject manifest) => !manifest.Has(PodTraits.Inline);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.List("volumes") is null || pod.Spec.MayHaveMoreIn("containers") || pod.Spec.MayHaveMoreIn("initContainers"))
            return;
        if (!pod.Annotations.IsCertainlyAbsent(Injection) || !pod.Labels.IsCertainlyAbsent(Injection))
            return;
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Text("name") is not { Length: > 0 } name || name.StartsWith("gke-gcsfuse-", StringComparison.Ordinal) || pod.Containers.Any(container => VolumeUse.Mounts(container.Node, name) is not false))
                continue;
            context.Report(pod.PathTo($"volumes[{i}]"), $"Volume '{name}' is not mounted by any container.", volume);
        }
    }
}
