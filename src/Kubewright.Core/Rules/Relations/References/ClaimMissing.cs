namespace Kubewright.Rules.Relations;

internal sealed class ClaimMissing() : SetPolicy("KW5015", "pvc-missing", "Ship every claim a pod mounts", Severity.Info, [], isOn: false)
{
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "Claims that exist elsewhere.");

    public override IReadOnlyList<RuleOption> Options => [External];

    public override RuleDocumentation Documentation => new(
        Why: "The pod stays pending until somebody makes the claim.",
        Fix: "Ship the PersistentVolumeClaim, or list it in the option where it is made elsewhere.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  volumes: [{name: index, persistentVolumeClaim: {claimName: data}}]
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: index}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 10Gi}}
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
                  volumes: [{name: index, persistentVolumeClaim: {claimName: index}}]
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: index}
            spec:
              accessModes: [ReadWriteOnce]
              resources: {requests: {storage: 10Gi}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace)
            return;
        foreach (var pod in manifest.Pods)
        {
            foreach (var (claim, source, path) in ClaimNames.In(pod))
            {
                if (set.Has("", "PersistentVolumeClaim", claim, @namespace) is false && !ClaimNames.MayBeMade(set, claim) && !context.Get(External).IsMatch(claim))
                    context.Report(path, $"Claim '{claim}' of {manifest} is not in the bundle.", source["claimName"]!);
            }
        }
    }
}
