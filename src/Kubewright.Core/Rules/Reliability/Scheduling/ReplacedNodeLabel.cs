namespace Kubewright.Rules.Reliability;

internal sealed class ReplacedNodeLabel() : PodPolicy("KW2090", "deprecated-node-label", "Use current node labels", Severity.Warning)
{
    private const string Master = "node-role.kubernetes.io/master";

    public override RuleDocumentation Documentation => new(
        Why: "The old keys are kept on some nodes for compatibility and are missing on others: a pod that asks for one waits there for ever.",
        Fix: "Use the key that has replaced it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              nodeSelector: {beta.kubernetes.io/arch: arm64}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              nodeSelector: {kubernetes.io/arch: arm64}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (key, value) in pod.Spec.MapOrOpen("nodeSelector"))
        {
            if (NodeKeys.Replacement(key) is { } better)
                Report(pod, $"nodeSelector[{key}]", key, better, value, pod.Spec.Map("nodeSelector")!.ContainsKey(better) ? null : TreeFix.Rename($"Use {better}", pod.Spec.Map("nodeSelector")!, key, better), context);
        }

        foreach (var (path, term) in Terms(pod))
        {
            foreach (var (i, expression) in term.Items("matchExpressions"))
                CheckField(pod, $"{path}.matchExpressions[{i}].key", expression, "key", context);
        }

        foreach (var (_, path, owner) in TopologyKeyUse.In(pod))
            CheckField(pod, path, owner, TopologyKeyUse.Field, context);
        foreach (var (i, toleration) in pod.Spec.Items("tolerations"))
        {
            if (toleration.Text("key") != Master || !MayTolerate(pod, NodeKeys.Replacement(Master)!))
                CheckField(pod, $"tolerations[{i}].key", toleration, "key", context);
        }
    }

    private static IEnumerable<(string Path, ManifestMap Term)> Terms(PodTemplate pod)
    {
        const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";
        for (var i = 0; i < NodePlacement.RequiredTerms(pod).List?.Count; i++)
        {
            if (NodePlacement.RequiredTerms(pod).List![i] is ManifestMap term)
                yield return ($"{NodePlacement.PathToTerms}[{i}]", term);
        }

        foreach (var (i, preference) in pod.Spec.At("affinity", "nodeAffinity").Map?.Items(Preferred) ?? [])
        {
            if (preference.Map("preference") is { } term)
                yield return ($"affinity.nodeAffinity.{Preferred}[{i}].preference", term);
        }
    }

    private static bool MayTolerate(PodTemplate pod, string key) =>
        pod.Spec.MayHaveMoreIn("tolerations") || pod.Spec.Items("tolerations").Any(toleration => toleration.Item.TextOr("key", "") is not { } known || known == key);

    private static void CheckField(PodTemplate pod, string path, ManifestMap owner, string field, PolicyContext context)
    {
        if (owner.Text(field) is { } key && NodeKeys.Replacement(key) is { } better)
            Report(pod, path, key, better, owner[field]!, TreeFix.Set($"Use {better}", owner, better, field), context);
    }

    private static void Report(PodTemplate pod, string path, string key, string better, ManifestNode at, ManifestFix? fix, PolicyContext context) =>
        context.Report(pod.PathTo(path), $"Node label '{key}' is deprecated and may be missing on new nodes; use '{better}'.", at, fix: fix);
}
