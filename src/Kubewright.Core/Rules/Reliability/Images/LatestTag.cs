namespace Kubewright.Rules.Reliability;

internal sealed class LatestTag() : ImagePolicy("KW2020", "latest-tag", "Pin every image to a tag other than latest", Severity.Warning)
{
    private static readonly RuleOption<Globs> Allow = RuleOption.Globs("allow", "Names of images, without a tag, that may float.");

    public override IReadOnlyList<RuleOption> Options => [Allow];

    public override RuleDocumentation Documentation => new(
        Why: """
            Two pods of one workload run different code when the tag has moved between their starts, and there is nothing to go back to. Two ranks of a
            training job may not even agree on what to compute.
            """,
        Fix: "Write the version that you have tested as the tag, or, better, the image's digest.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: localhost:5000/search
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: localhost:5000/search:2.3.1
            """)
    {
        KubeLinter = ["latest-tag"],
        KubeScore = ["container-image-tag"],
        Polaris = ["tagNotSpecified"],
    };

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var image = use.Reference;
        if (image.HasDigest || (image.Tag.Length > 0 && !string.Equals(image.Tag, "latest", StringComparison.OrdinalIgnoreCase)) || context.Get(Allow).IsMatch(image.Name))
            return;
        context.Report(use.Path, $"Image '{image.Text}' has no fixed version; give it a version tag or a digest so that every pod runs the same code.", use.Node);
    }
}
