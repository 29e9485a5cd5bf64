namespace Kubewright.Rules.Reliability;

internal sealed class StaleImage() : ContainerPolicy("KW2024", "mutable-image-not-refreshed", "Do not combine a moving tag with a cached pull policy", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A tag that moves and a policy that keeps what is cached are the worst of both: each node runs whatever the tag meant on the day on which it
            first pulled it.
            """,
        Fix: "Write the image's version or digest, or let the image be pulled on every start.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:latest
                  imagePullPolicy: IfNotPresent
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:latest
                  imagePullPolicy: Always
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.Text("imagePullPolicy") is not ("IfNotPresent" or "Never") || container.Node.Text("image") is not { } text)
            return;
        var image = ImageReference.Parse(text);
        var isLatest = image.Tag.Length == 0 || string.Equals(image.Tag, "latest", StringComparison.OrdinalIgnoreCase);
        if (image.IsPlaceholder || image.HasDigest || !(isLatest || FloatingTag.Moves(image.Tag, context.Get(FloatingTag.RuleId, FloatingTag.Tags))))
            return;
        context.Report(
            container.PathTo("imagePullPolicy"),
            $"Image '{text}' moves but imagePullPolicy {container.Node.Text("imagePullPolicy")} keeps whatever each node has cached; pin the image or use Always.",
            container.Node["imagePullPolicy"]!,
            fix: isLatest ? new("Remove imagePullPolicy, which is Always then", new RemoveField(container.Node, "imagePullPolicy")) : null);
    }
}
