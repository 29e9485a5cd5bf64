namespace Kubewright.Rules.Reliability;

internal sealed class PullPolicyNotAlways() : ContainerPolicy("KW2023", "image-pull-policy-not-always", "Pull images on every start", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            What is on a node already is run without asking the registry: a pod may so use an image that only somebody else's credentials may pull.
            Whether it matters depends on who shares the nodes, so this is off.
            """,
        Fix: "Set imagePullPolicy to Always, or pin the image by digest: its content cannot change then.",
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
                  image: ghcr.io/acme/search:2.3.1
                  imagePullPolicy: Always
            """)
    {
        KubeScore = ["container-image-pull-policy"],
        Polaris = ["pullPolicyNotAlways"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.Text("image") is not { } text || ImageReference.Parse(text) is not { HasDigest: false, IsPlaceholder: false } image)
            return;
        if (container.Node.TextOr("imagePullPolicy", image.Tag is "" or "latest" ? "Always" : "IfNotPresent") is null or "Always")
            return;
        context.Report(
            container.PathTo("imagePullPolicy"),
            $"Container '{container.Name}' may start from a cached copy of '{text}'; set imagePullPolicy: Always if pull secrets must be checked on every start.",
            container.Node.Field("imagePullPolicy") ?? container.Node,
            fix: new("Pull the image on every start", new SetField(container.Node, "imagePullPolicy", "Always")));
    }
}
