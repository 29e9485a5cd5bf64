namespace Kubewright.Rules.Reliability;

internal sealed class ForbiddenAnnotation() : ObjectPolicy("KW2162", "forbidden-annotation", "Leave out annotations the team forbids", Severity.Warning, [], isOn: false)
{
    private static readonly RuleOption<IReadOnlyDictionary<string, Pattern>> Annotations = RuleOption.PatternMap("annotations", "The annotations, with what their values match.");

    public override IReadOnlyList<RuleOption> Options => [Annotations];

    public override RuleDocumentation Documentation => new(
        Why: "Some annotations switch off what a cluster relies on, or belong to a tool that is not there any more.",
        Fix: "Remove the annotation.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              annotations: {acme.com/skip-backup: "true"}
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
            data: {mode: fast}
            """)
    {
        Settings = "kubewright.KW2162.annotations = acme.com/skip-backup=true",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var forbidden = context.Get(Annotations);
        if (forbidden.Count == 0)
            return;
        Check(manifest, manifest.Annotations, key => $"metadata.annotations[{key}]", forbidden, context);
        foreach (var pod in manifest.Pods)
        {
            if (!ReferenceEquals(pod.Metadata, manifest.Metadata))
                Check(manifest, pod.Annotations, key => pod.PathToMetadata($"annotations[{key}]"), forbidden, context);
        }
    }

    private static void Check(ManifestObject manifest, ManifestMap annotations, Func<string, string> path, IReadOnlyDictionary<string, Pattern> forbidden, PolicyContext context)
    {
        foreach (var (key, value) in annotations)
        {
            if (forbidden.TryGetValue(key, out var pattern) && value is ManifestScalar { Kind: ManifestNodeKind.String } text && pattern.IsMatch(text.Text))
                context.Report(path(key), $"{manifest.Kind} '{manifest.DisplayName}' carries the forbidden annotation {key}.", value);
        }
    }
}
