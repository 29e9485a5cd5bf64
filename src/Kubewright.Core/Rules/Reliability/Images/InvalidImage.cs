namespace Kubewright.Rules.Reliability;

internal sealed class InvalidImage() : ImagePolicy("KW2027", "image-reference-invalid", "Write image references that a registry can parse", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "The API server takes any text for an image. The kubelet does not: it answers InvalidImageName, and the pod waits for ever.",
        Fix: "Write it as registries do: [registry/]path[:tag][@digest], with a path in lower case.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/Acme/search:2.3.1
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
        var text = use.Reference.Text;
        if (ImageSyntax.Problem(text) is not { } problem)
            return;
        var corrected = ImageReference.Parse(text.Trim());
        var better = corrected.Registry.Length > 0 && corrected.Name.StartsWith(corrected.Registry + "/", StringComparison.Ordinal)
            ? corrected.Registry + corrected.Name.Substring(corrected.Registry.Length).ToLowerInvariant()
            : corrected.Name.ToLowerInvariant();
        better += corrected.Text.Substring(corrected.Name.Length);
        context.Report(
            use.Path,
            $"'{text}' is not a valid image reference ({problem}); the kubelet would answer InvalidImageName.",
            use.Node,
            fix: ImageSyntax.Problem(better) is null ? new($"Write '{better}'", new SetField(use.Owner, use.Field, better)) : null);
    }
}
