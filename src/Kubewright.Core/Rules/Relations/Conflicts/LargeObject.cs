namespace Kubewright.Rules.Relations;

internal sealed class LargeObject()
    : ObjectPolicy("KW5060", "crd-needs-server-side-apply", "Apply large objects on the server side", Severity.Info, ["CustomResourceDefinition", "ConfigMap"])
{
    private static readonly RuleOption<int> MaxBytes = RuleOption.Integer("max_bytes", 262144, "The size, as JSON, above which an object is reported.");

    public override IReadOnlyList<RuleOption> Options => [MaxBytes];

    public override RuleDocumentation Documentation => new(
        Why: "kubectl apply keeps a copy of the object in an annotation, which holds 262144 bytes. A larger object is refused, and only there.",
        Fix: "Apply it with kubectl apply --server-side, as GitOps tools can, too, or split it.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: "a value that is longer than it may be here, where the limit has been set to one hundred bytes"}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {level: info}
            """)
    {
        Settings = "kubewright.KW5060.max_bytes = 100",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var size = JsonSize.AtLeast(manifest.Root);
        if (size > context.Get(MaxBytes))
            context.Report("metadata.annotations", $"{manifest} is {size} bytes long; use kubectl apply --server-side.", manifest.Root);
    }
}
