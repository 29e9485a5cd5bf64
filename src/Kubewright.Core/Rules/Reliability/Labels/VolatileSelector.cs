namespace Kubewright.Rules.Reliability;

internal sealed class VolatileSelector()
    : ObjectPolicy("KW2169", "selector-label-volatile", "Select on labels that never change", Severity.Warning, ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout"])
{
    private static readonly RuleOption<IReadOnlyList<string>> Keys = RuleOption.Texts(
        "keys",
        ["app.kubernetes.io/version", "helm.sh/chart", "version", "chart", "app.kubernetes.io/managed-by", "pod-template-hash", "controller-revision-hash"],
        "Keys of labels that change.");

    public override IReadOnlyList<RuleOption> Options => [Keys];

    public override RuleDocumentation Documentation => new(
        Why: """
            The selector of a workload cannot be changed once it is there. With a version in it, the first upgrade fails, and the object must be deleted
            and made anew.
            """,
        Fix: "Select on labels that stay; the others may be among the template's labels.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search, version: "2"}}
              template:
                metadata: {labels: {app: search, version: "2"}}
                spec:
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
                metadata: {labels: {app: search, version: "2"}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("selector", "matchLabels").Map is not { } labels)
            return;
        foreach (var (key, value) in labels)
        {
            if (!context.Get(Keys).Contains(key) || (key == "version" && MayBeSideBySide(manifest, value)))
                continue;
            context.Report(
                $"spec.selector.matchLabels[{key}]",
                $"The selector of {manifest.Kind} '{manifest.DisplayName}' contains '{key}', which changes with a release; selectors are immutable, so the next upgrade fails.",
                value);
        }
    }

    /// <summary>Whether there is an object for each version, and its name says which.</summary>
    private static bool MayBeSideBySide(ManifestObject manifest, ManifestNode version) =>
        version is not ManifestScalar text || (manifest.Name is { } name ? name.EndsWith("-" + text.Text, StringComparison.Ordinal) : !manifest.Metadata.IsCertainlyAbsent("name"));
}
