namespace Kubewright.Rules.Security;

internal sealed class LowUserOrGroup() : ContainerPolicy("KW3006", "low-user-or-group-id", "Use user and group ids above the host's", Severity.Info, isOn: false)
{
    private static readonly RuleOption<int> Min = RuleOption.Integer("min", 10000, "The smallest number that is accepted.");

    public override IReadOnlyList<RuleOption> Options => [Min];

    public override RuleDocumentation Documentation => new(
        Why: "Numbers are all that the kernel knows. A small one is likely to be somebody on the node, whose files a process that escapes may then use.",
        Fix: "Set runAsUser and runAsGroup to numbers that the nodes do not use, from 10000 up.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsUser: 1000, runAsGroup: 10001}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsUser: 10001, runAsGroup: 10001}
            """)
    {
        KubeScore = ["container-security-context-user-group-id"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (WindowsPods.MayBe(container.Pod))
            return;
        var min = context.Get(Min);
        foreach (var field in new[] { "runAsUser", "runAsGroup" })
        {
            var id = SecurityContexts.Effective(container, field);
            if (!id.IsAbsent && !(id.Integer < min))
                continue;
            context.Report(
                container.PathTo($"securityContext.{field}"),
                $"Container '{container.Name}' runs with {(id.IsAbsent ? $"whatever {(field == "runAsUser" ? "user" : "group")} its image has" : $"id {id.Integer}")}; use {min} or above to avoid meeting a user of the node.",
                id.Node ?? container.Node);
        }
    }
}
