namespace Kubewright.Rules.Versions;

internal sealed class RemovedVolumeType() : Policy("KW6042", "removed-volume-plugin", "Use volume types that still exist", Severity.Error, isOn: true)
{
    private static readonly Lazy<Dictionary<string, Release>> Removed = new(Read);

    public override RuleDocumentation Documentation => new(
        Why: "The API server still takes it. The kubelet has no code for it any more: the pod waits in ContainerCreating for ever.",
        Fix: "Use the CSI driver of the storage by a PersistentVolumeClaim. For gitRepo, clone in an init container into an emptyDir.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: source, gitRepo: {repository: 'https://git.example.com/search.git'}}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
              volumes: [{name: source, emptyDir: {}}]
            """);

    internal override void Run(PolicyContext context)
    {
        foreach (var pod in context.Manifest.Pods)
        {
            foreach (var (i, volume) in pod.Spec.Items("volumes"))
                Check(volume, pod.PathTo($"volumes[{i}]"), context);
        }

        if (context.Manifest.KindName == "PersistentVolume")
            Check(context.Manifest.Spec, "spec", context);
    }

    private static void Check(ManifestMap source, string path, PolicyContext context)
    {
        foreach (var (type, node) in source)
        {
            if (Removed.Value.TryGetValue(type, out var removed) && node.Kind == ManifestNodeKind.Map && removed <= TargetReleases.Of(context).Highest)
                context.Report($"{path}.{type}", $"Volume type {type} no longer works since Kubernetes {removed}; use {(type == "gitRepo" ? "an init container that clones" : "a CSI driver")}.", node);
        }
    }

    private static Dictionary<string, Release> Read() => FactFile.Read("volume-plugins.json").Map("types")!
        .ToDictionary(row => row.Key, row => Release.TryParse(((ManifestMap)row.Value).Text("removed"))!.Value, StringComparer.Ordinal);
}
