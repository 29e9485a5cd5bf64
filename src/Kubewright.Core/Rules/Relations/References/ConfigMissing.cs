namespace Kubewright.Rules.Relations;

internal sealed class ConfigMissing() : SetPolicy("KW5011", "config-reference-missing", "Ship every ConfigMap and Secret a pod uses", Severity.Info, [], isOn: false)
{
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "Names of what exists elsewhere.");

    public override IReadOnlyList<RuleOption> Options => [External];

    public override RuleDocumentation Documentation => new(
        Why: "Without the object the container does not start, and waits in CreateContainerConfigError.",
        Fix: "Ship the ConfigMap or Secret with the workload, or list it in the option where it comes from elsewhere.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', envFrom: [{configMapRef: {name: settings}}]}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
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
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', envFrom: [{configMapRef: {name: search}}]}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
            """)
    {
        KubeLinter = ["env-value-from"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace)
            return;
        foreach (var pod in manifest.Pods)
        {
            foreach (var reference in ConfigReference.In(pod))
            {
                if (reference.IsItem || set.Has("", reference.Kind, reference.Name, @namespace) is not false || context.Get(External).IsMatch(reference.Name))
                    continue;
                if (reference.Kind != "Secret" || !ProducedSecrets.MayMake(set, reference.Name, @namespace))
                    context.Report($"{reference.Path}.{reference.Field}", $"{reference.Kind} '{reference.Name}' used by {manifest} is not in the bundle.", reference.Node[reference.Field]!);
            }
        }
    }
}
