namespace Kubewright.Rules.Reliability;

internal sealed class PriorityClassNotAllowed() : PodPolicy("KW2087", "priority-class-not-allowed", "Use an approved priority class", Severity.Warning, isOn: false)
{
    private static readonly RuleOption<IReadOnlyList<string>> Allowed = RuleOption.Texts("allowed", [], "The classes that may be used.");

    public override IReadOnlyList<RuleOption> Options => [Allowed];

    public override RuleDocumentation Documentation => new(
        Why: "Priorities work as long as not everybody takes the highest one. Who may use which is for the team to say.",
        Fix: "Use one of the approved classes.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              priorityClassName: urgent
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              priorityClassName: production
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["priority-class-name"],
        Settings = "kubewright.KW2087.allowed = production, batch",
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var allowed = context.Get(Allowed);
        if (allowed.Count > 0 && pod.Spec.Text("priorityClassName") is { Length: > 0 } name && !allowed.Contains(name))
            context.Report(pod.PathTo("priorityClassName"), $"Priority class '{name}' is not one of {string.Join(", ", allowed)}.", pod.Spec["priorityClassName"]!);
    }
}
