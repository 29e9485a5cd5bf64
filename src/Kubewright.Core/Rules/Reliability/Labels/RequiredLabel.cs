namespace Kubewright.Rules.Reliability;

internal sealed class RequiredLabel() : ObjectPolicy("KW2160", "required-label", "Carry the labels the team requires", Severity.Warning, [], isOn: false)
{
    private static readonly RuleOption<IReadOnlyDictionary<string, Pattern>> Labels = RuleOption.PatternMap("labels", "The labels, with what their values must match.");
    private static readonly RuleOption<IReadOnlyList<string>> Kinds = RuleOption.Texts("kinds", [], "The kinds that are looked at; all where none is named.");

    public override IReadOnlyList<RuleOption> Options => [Labels, Kinds];

    public override RuleDocumentation Documentation => new(
        Why: "Who owns an object, what it costs and whom to call are questions that labels answer, if every object has them.",
        Fix: "Add the label.",
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
              labels: {owner: team-search}
            data: {mode: fast}
            """)
    {
        KubeLinter = ["required-label-owner"],
        Settings = "kubewright.KW2160.labels = owner=team-.*",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!WantedEntries.Concern(context.Get(Kinds), manifest))
            return;
        foreach (var key in WantedEntries.MissingFrom(manifest.Labels, context.Get(Labels)))
            context.Report("metadata.labels", $"{manifest.Kind} '{manifest.DisplayName}' lacks label {key}.", manifest.Metadata.Field("labels") ?? manifest.Metadata);
    }
}
