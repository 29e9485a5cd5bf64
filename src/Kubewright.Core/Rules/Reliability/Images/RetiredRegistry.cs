namespace Kubewright.Rules.Reliability;

internal sealed class RetiredRegistry() : ImagePolicy("KW2026", "retired-image-registry", "Move off retired image registries", Severity.Warning)
{
    private static readonly RuleOption<IReadOnlyDictionary<string, string>> Registries = RuleOption.Map(
        "registries",
        new Dictionary<string, string>
        {
            ["k8s.gcr.io"] = "registry.k8s.io",
            ["gcr.io/google-containers"] = "registry.k8s.io",
            ["gcr.io/google_containers"] = "registry.k8s.io",
        },
        "Retired registries, or beginnings of image names, and what has followed them.");

    public override IReadOnlyList<RuleOption> Options => [Registries];

    public override RuleDocumentation Documentation => new(
        Why: "The old registries of the Kubernetes project get no new images, not even security fixes, and are switched off step by step.",
        Fix: "Name the same image in the registry that has followed it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: k8s.gcr.io/pause:3.9
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: registry.k8s.io/pause:3.9
            """);

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var text = use.Reference.Text;
        foreach (var retired in context.Get(Registries))
        {
            if (!text.StartsWith(retired.Key, StringComparison.Ordinal) || text.Length == retired.Key.Length || text[retired.Key.Length] != '/')
                continue;

            // Of a path within a registry it is not certain that the image has the same name in the other one.
            var isRenamed = retired.Key.IndexOf('/') >= 0 || retired.Value.Length == 0;
            context.Report(
                use.Path,
                $"Registry of '{text}' is frozen and no longer updated; use {retired.Value}.",
                use.Node,
                fix: isRenamed ? null : new($"Take it from {retired.Value}", new SetField(use.Owner, use.Field, retired.Value + text.Substring(retired.Key.Length))));
            return;
        }
    }
}
