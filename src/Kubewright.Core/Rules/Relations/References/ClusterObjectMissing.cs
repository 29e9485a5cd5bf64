namespace Kubewright.Rules.Relations;

internal sealed class ClusterObjectMissing() : SetPolicy("KW5033", "cluster-object-missing", "Ship the classes a bundle uses", Severity.Info, [], isOn: false)
{
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "What the cluster has, as kind/name.");

    public override IReadOnlyList<RuleOption> Options => [External];

    public override RuleDocumentation Documentation => new(
        Why: "Pods of an unknown priority or runtime class are refused, and claims of an unknown storage class stay pending.",
        Fix: "Ship the class, or list it in the option where the cluster has it.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  priorityClassName: serving
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  priorityClassName: serving
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: serving}
            value: 1000
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var reference in NamedReference.OfCluster(manifest))
        {
            if (reference.Kind == "ClusterRole" || (reference.Kind == "PriorityClass" && reference.Name is "system-cluster-critical" or "system-node-critical"))
                continue;
            if (set.Has(reference.Group, reference.Kind, reference.Name, null) is false && !context.Get(External).IsMatch($"{reference.Kind}/{reference.Name}"))
                context.Report(reference.Path, $"{reference.Kind} '{reference.Name}' is not in the bundle.", reference.Node[reference.Field]!);
        }
    }
}
