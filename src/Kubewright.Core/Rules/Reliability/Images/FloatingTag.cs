namespace Kubewright.Rules.Reliability;

internal sealed class FloatingTag() : ImagePolicy(RuleId, "floating-tag", "Avoid image tags that move", Severity.Warning)
{
    public const string RuleId = "KW2021";

    public static readonly RuleOption<IReadOnlyList<string>> Tags = RuleOption.Texts(
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

    /// <summary>Whether a tag is one of those that move, or begins with one; a digit makes it a version.</summary>
    public static bool Moves(string tag, IReadOnlyList<string> tags)
    {
        if (tag.Length == 0 || tag.Any(c => c is >= '0' and <= '9'))
            return false;
        var lower = tag.ToLowerInvariant();
        var channel = lower.Split('-')[0];
        return tags.Any(moving => moving == lower || moving == channel);
    }

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var image = use.Reference;
        if (!image.HasDigest && Moves(image.Tag, context.Get(Tags)))
            context.Report(use.Path, $"Tag '{image.Tag}' of image '{image.Text}' moves with every release; use a version tag or a digest.", use.Node);
    }
}
