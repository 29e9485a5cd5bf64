namespace Kubewright.Rules.Reliability;

internal sealed class RequiredAnnotation() : ObjectPolicy("KW2161", "required-annotation", "Carry the annotations the team requires", Severity.Warning, [], isOn: false)
{
    private static readonly RuleOption<IReadOnlyDictionary<string, Pattern>> Annotations = RuleOption.PatternMap("annotations", "The annotations, with what their values must match.");
    private static readonly RuleOption<IReadOnlyList<string>> Kinds = RuleOption.Texts("kinds", [], "The kinds that are looked at; all where none is named.");
    private static readonly RuleOption<bool> ClaimTemplates = RuleOption.Boolean("claim_templates", false, "Whether to look at the claim templates of StatefulSets, in place of the objects themselves.");

    public override IReadOnlyList<RuleOption> Options => [Annotations, Kinds, ClaimTemplates];

    public override RuleDocumentation Documentation => new(
        Why: "Annotations tell tools and people what to do with an object, if every object has them.",
        Fix: "Add the annotation.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              annotations: {acme.com/contact: search@example.com}
            data: {mode: fast}
            """)
    {
        KubeLinter = ["required-annotation-email"],
        Settings = "kubewright.KW2161.annotations = acme.com/contact",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var wanted = context.Get(Annotations);
        if (wanted.Count == 0 || !WantedEntries.Concern(context.Get(Kinds), manifest))
            return;
        if (!context.Get(ClaimTemplates))
        {
            Check(manifest, manifest.Metadata, "metadata.annotations", wanted, context);
            return;
        }

        foreach (var (i, claim) in manifest.KindName == "StatefulSet" ? manifest.Spec.Items("volumeClaimTemplates") : [])
            Check(manifest, claim.MapOrOpen("metadata"), $"spec.volumeClaimTemplates[{i}].metadata.annotations", wanted, context);
    }

    private static void Check(ManifestObject manifest, ManifestMap metadata, string path, IReadOnlyDictionary<string, Pattern> wanted, PolicyContext context)
    {
        foreach (var key in WantedEntries.MissingFrom(metadata.MapOrOpen("annotations"), wanted))
            context.Report(path, $"{manifest.Kind} '{manifest.DisplayName}' lacks annotation {key}.", metadata.Field("annotations") ?? metadata);
    }
}
