namespace Kubewright.Rules.Relations;

internal sealed class MisspeltReference() : SetPolicy("KW5013", "reference-name-typo", "Spell the names of referenced objects right", Severity.Warning, [])
{
    /// <summary>Among shorter names everything is near.</summary>
    private const int LeastLength = 4;

    private const int LongLength = 8;

    public override RuleDocumentation Documentation => new(
        Why: "An object of nearly that name is in the same set of manifests, and none of exactly that name. The pod will wait for it, or be refused.",
        Fix: "Write the name as the object has it.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', envFrom: [{configMapRef: {name: saerch}}]}]
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
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var reference in NamedReference.Namespaced(manifest).Concat(NamedReference.OfCluster(manifest)))
        {
            if (reference.Name.Length < LeastLength || reference.Kind is "RuntimeClass" or "IngressClass" or "DeviceClass" || Near(reference, set) is not { Count: > 0 } near)
                continue;
            if (set.Has(reference.Group, reference.Kind, reference.Name, reference.Namespace) is not false || MayBeMade(reference, set))
                continue;
            context.Report(
                reference.Path,
                $"{reference.Kind} '{reference.Name}' does not exist; did you mean '{near[0]}'?",
                reference.Node[reference.Field]!,
                fix: near.Count == 1 ? TreeFix.Set($"Use '{near[0]}'", reference.Node, near[0], reference.Field) : null);
        }
    }

    /// <summary>The names of objects that may have been meant.</summary>
    private static List<string> Near(NamedReference reference, Bundle set)
    {
        var most = reference.Name.Length >= LongLength ? 2 : 1;
        return
        [
            .. set.OfKind(reference.KindName)
                .Where(candidate => candidate.Name is not null && (reference.Namespace is null || candidate.Namespace == reference.Namespace))
                .Select(candidate => candidate.Name!)
                .Where(name => Math.Abs(name.Length - reference.Name.Length) <= most && Nearest.Distance(reference.Name, name) <= most)
                .Distinct(),
        ];
    }

    private static bool MayBeMade(NamedReference reference, Bundle set) => reference.Kind switch
    {
        "Secret" => ProducedSecrets.MayMake(set, reference.Name, reference.Namespace!),
        "PersistentVolumeClaim" => ClaimNames.MayBeMade(set, reference.Name),
        _ => false,
    };
}
