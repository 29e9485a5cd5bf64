namespace Kubewright.Rules.Reliability;

internal sealed class MissingDigest() : ImagePolicy("KW2022", "image-digest-missing", "Pin every image by digest", Severity.Info, isOn: false)
{
    private static readonly RuleOption<Globs> Allow = RuleOption.Globs("allow", "Names of images, without a tag, that need no digest.");

    public override IReadOnlyList<RuleOption> Options => [Allow];

    public override RuleDocumentation Documentation => new(
        Why: "A tag can be pushed again, by mistake or by somebody who should not. A digest is computed from the image, so it can name no other one.",
        Fix: "Append the digest of the image that you have tested: app:1.4@sha256:…; the tag may stay for whoever reads it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1@sha256:4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c
            """);

    protected override void Check(ImageUse use, PolicyContext context)
    {
        var image = use.Reference;
        var colon = image.Digest.IndexOf(':');
        if ((colon > 0 && colon < image.Digest.Length - 1) || context.Get(Allow).IsMatch(image.Name))
            return;
        context.Report(use.Path, $"Image '{image.Text}' is not pinned by digest; append @sha256:... to make the deployment reproducible.", use.Node);
    }
}
