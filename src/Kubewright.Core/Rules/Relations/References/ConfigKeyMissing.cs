namespace Kubewright.Rules.Relations;

internal sealed class ConfigKeyMissing() : SetPolicy("KW5012", "config-key-missing", "Refer to a key the ConfigMap or Secret has", Severity.Error, [])
{
    public override RuleDocumentation Documentation => new(
        Why: "The object is there, and the key is not: the container does not start, or its volume cannot be mounted.",
        Fix: "Use a key that the object has, or add the key.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: search, key: log-levle}}}]}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
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
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: search, key: log-level}}}]}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
            """)
    {
        KubeLinter = ["env-value-from"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var pod in manifest.Pods)
        {
            foreach (var reference in ConfigReference.In(pod))
            {
                if (reference.Key is not { } key || set.Find(reference.Kind, reference.Name, manifest.Namespace) is not { } source || Keys(source) is not { Count: > 0 } keys || keys.Contains(key))
                    continue;
                context.Report(
                    $"{reference.Path}.key",
                    $"{reference.Kind} '{reference.Name}' has no key '{key}'; it has {string.Join(", ", keys)}.",
                    reference.Node["key"]!,
                    new RelatedPlace("data", $"the keys of the {reference.Kind}", source.Root.Field("data")?.Origin),
                    Nearest.Find(key, keys) is { } near ? TreeFix.Set($"Use key '{near}'", reference.Node, near, "key") : null);
            }
        }
    }

    /// <summary>The keys of a ConfigMap or Secret; <see langword="null"/> where they are not all known.</summary>
    private static List<string>? Keys(ManifestObject source)
    {
        if (source.KindName == "Secret" && source.Root.TextOr("type", "Opaque") is null or "kubernetes.io/service-account-token")
            return null;
        var keys = new List<string>();
        foreach (var field in new[] { "data", "stringData", "binaryData" })
        {
            var entries = source.Root.MapOrOpen(field);
            if (entries.IsOpen)
                return null;
            keys.AddRange(entries.Select(entry => entry.Key));
        }

        return keys;
    }
}
