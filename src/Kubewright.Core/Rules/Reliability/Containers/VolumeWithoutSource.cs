namespace Kubewright.Rules.Reliability;

internal sealed class VolumeWithoutSource() : PodPolicy("KW2186", "volume-source-missing", "Say where a volume's data comes from", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The API server makes an emptyDir of a volume that has no source. Where the source was indented wrongly or forgotten, the program starts, and
            its data is gone with the pod.
            """,
        Fix: "Add the source, or write emptyDir: {} if that is what is meant.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: index}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: index, mountPath: /index}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: index, persistentVolumeClaim: {claimName: index}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: index, mountPath: /index}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.IsOpen || volume.Text("name") is not { } name || volume.Any(field => field.Key != "name" && field.Value.Kind != ManifestNodeKind.Null))
                continue;
            context.Report(
                pod.PathTo($"volumes[{i}]"),
                $"Volume '{name}' has no source and silently becomes an empty emptyDir; add its source, or write emptyDir: {{}} if that is meant.",
                volume,
                fix: TreeFix.Set("Write emptyDir: {}", volume, new ManifestMap(), "emptyDir"));
        }
    }
}
