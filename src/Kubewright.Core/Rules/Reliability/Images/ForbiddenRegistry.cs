namespace Kubewright.Rules.Reliability;

internal sealed class ForbiddenRegistry() : ImagePolicy("KW2025", "image-registry-not-allowed", "Take images only from approved registries", Severity.Error, isOn: false)
{
    private static readonly RuleOption<IReadOnlyList<string>> Registries = RuleOption.Texts("registries", [], "Approved registries, or the beginnings of image names up to a slash: ghcr.io/acme.");

    public override IReadOnlyList<RuleOption> Options => [Registries];

    public override RuleDocumentation Documentation => new(
        Why: "What a team has not mirrored and scanned it does not want to run, and a registry that nobody thought of can be down, slow or gone.",
        Fix: "Copy the image to an approved registry and name it there, or have the registry approved.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: docker.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        Settings = "kubewright.KW2025.registries = ghcr.io/acme",
    };

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var allowed = context.Get(Registries);
        if (allowed.Count == 0)
            return;
        var (registry, name) = (use.Reference.Registry, use.Reference.FullName);
        foreach (var entry in allowed)
        {
            var prefix = entry.TrimEnd('/');
            if (name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || name[prefix.Length] == '/'))
                return;
        }

        context.Report(use.Path, $"Image '{use.Reference.Text}' comes from '{registry}', which is not an approved registry ({string.Join(", ", allowed)}).", use.Node);
    }
}
