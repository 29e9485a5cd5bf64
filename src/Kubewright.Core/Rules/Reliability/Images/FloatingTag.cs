namespace Kubewright.Rules.Reliability;

internal sealed class FloatingTag() : ImagePolicy("KW2021", "floating-tag", "Avoid image tags that move", Severity.Warning)
{
    private static readonly RuleOption<IReadOnlyList<string>> Tags = RuleOption.Texts(
        "tags",
        [
            "alpha", "beta", "canary", "current", "daily", "dev", "devel", "develop", "development", "edge", "head", "lts", "main", "mainline", "master", "nightly", "prod",
            "production", "rc", "release", "rolling", "snapshot", "stable", "staging", "test", "testing", "tip", "trunk", "unstable", "weekly",
        ],
        "Tags, or what stands before the first hyphen of one, that move.");

    public override IReadOnlyList<RuleOption> Options => [Tags];

    public override RuleDocumentation Documentation => new(
        Why: "The tag of a branch or a channel is another image with every build, just as latest is, although it looks like a choice.",
        Fix: "Write a version as the tag, or the image's digest.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:main
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var image = use.Reference;
        if (image.HasDigest || image.Tag.Length == 0 || image.Tag.Any(c => c is >= '0' and <= '9'))
            return;
        var tag = image.Tag.ToLowerInvariant();
        var channel = tag.Split('-')[0];
        if (context.Get(Tags).Any(moving => moving == tag || moving == channel))
            context.Report(use.Path, $"Tag '{image.Tag}' of image '{image.Text}' moves with every release; use a version tag or a digest.", use.Node);
    }
}
