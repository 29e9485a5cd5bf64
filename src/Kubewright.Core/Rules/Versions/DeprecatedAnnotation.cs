namespace Kubewright.Rules.Versions;

internal sealed class DeprecatedAnnotation() : ObjectPolicy("KW6041", "deprecated-annotation", "Use fields instead of deprecated annotations", Severity.Warning, [])
{
    private static readonly Lazy<Dictionary<string, (string Use, string? Field)>> Facts = new(Read);

    public override RuleDocumentation Documentation => new(
        Why: "Annotations came before the fields. Some are not read any more at all: a seccomp profile in one confines nothing.",
        Fix: "Set the field, and drop the annotation.",
        Bad: """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: index
              annotations: {volume.beta.kubernetes.io/storage-class: fast}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 10Gi}}
            """,
        Good: """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: index}
            spec:
              storageClassName: fast
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 10Gi}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        Check(manifest.Annotations, "metadata.annotations", manifest, manifest.Pods.Count > 0 ? manifest.Pods[0] : null, context);
        foreach (var pod in manifest.Pods)
        {
            // A Pod's annotations are those of the manifest.
            if (pod.Path.Length > 0)
                Check(pod.Annotations, pod.PathToMetadata("annotations"), manifest, pod, context);
        }
    }

    private static void Check(ManifestMap annotations, string path, ManifestObject manifest, PodTemplate? pod, PolicyContext context)
    {
        foreach (var (key, value) in annotations)
        {
            if (key.IndexOf("kubernetes.io/", StringComparison.Ordinal) < 0 || Find(key, out var container) is not { } fact || (fact.Field is not null && MayBeSet(fact.Field, container, pod)))
                continue;
            context.Report($"{path}[{key}]", $"Annotation '{key}' is deprecated or no longer read; use {fact.Use}.", value, fix: Fix(key, value, annotations, manifest, pod));
        }
    }

    private static (string Use, string? Field)? Find(string key, out string container)
    {
        container = "";
        if (Facts.Value.TryGetValue(key, out var fact))
            return fact;
        var name = key.IndexOf('/') + 1;
        container = key.Substring(name);
        return Facts.Value.TryGetValue(key.Substring(0, name) + "*", out fact) ? fact : null;
    }

    /// <summary>Whether the field that stands for an annotation is set, or may be: then the annotation is there for old nodes.</summary>
    private static bool MayBeSet(string field, string container, PodTemplate? pod)
    {
        if (pod is null)
            return false;
        return container.Length == 0 ? !SecurityContexts.OfPod(pod, field).IsAbsent
            : pod.Containers.Any(candidate => candidate.Node.TextOr("name", "") is not { } name || (name == container && !SecurityContexts.Effective(candidate, field).IsAbsent));
    }

    private static ManifestFix? Fix(string key, ManifestNode value, ManifestMap annotations, ManifestObject manifest, PodTemplate? pod)
    {
        var (owner, field, setting) = (key, manifest.KindName) switch
        {
            ("kubernetes.io/ingress.class", "Ingress") => (manifest.Root.Map("spec"), "ingressClassName", value),
            ("volume.beta.kubernetes.io/storage-class", "PersistentVolumeClaim") => (manifest.Root.Map("spec"), "storageClassName", value),
            ("scheduler.alpha.kubernetes.io/critical-pod", _) => (pod?.Spec, "priorityClassName", (ManifestNode)"system-node-critical"),
            _ => default,
        };
        return owner is null || !owner.IsCertainlyAbsent(field) || value is not ManifestScalar ? null : new ManifestFix($"Use {field}", new RemoveField(annotations, key), new SetField(owner, field, setting));
    }

    private static Dictionary<string, (string Use, string? Field)> Read() => FactFile.Read("deprecated-annotations.json").Map("annotations")!
        .ToDictionary(row => row.Key, row => (((ManifestMap)row.Value).Text("use")!, ((ManifestMap)row.Value).Text("field")), StringComparer.Ordinal);
}
