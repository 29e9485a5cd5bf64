namespace Kubewright.Rules.Relations;

internal sealed class ScaleTargetMissing() : SetPolicy("KW5005", "hpa-target-missing", "Autoscale a workload that exists", Severity.Error, ScaleTarget.Autoscalers)
{
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "What exists elsewhere, as kind/namespace/name.");

    public override IReadOnlyList<RuleOption> Options => [External];

    public override RuleDocumentation Documentation => new(
        Why: "The autoscaler scales nothing, and only a condition in its status says so. Often the API version of the target was left out: then a kind of the core group is meant.",
        Fix: "Name the workload as it is called, with its apiVersion and kind, in the autoscaler's own namespace.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: saerch}
              maxReplicas: 10
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
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              maxReplicas: 10
            """)
    {
        KubeLinter = ["dangling-horizontalpodautoscaler"],
        KubeScore = ["horizontalpodautoscaler-has-target"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (!set.HasPods || manifest.Namespace is not { } @namespace || ScaleTarget.Of(manifest) is not { } target)
            return;
        if (set.Has(target.Group, target.Kind, target.Name, @namespace) is not false || context.Get(External).IsMatch($"{target.Kind}/{@namespace}/{target.Name}"))
            return;
        var (suggestion, replacement) = Suggest(target, set, @namespace);
        context.Report(
            "spec.scaleTargetRef",
            $"'{manifest.DisplayName}' scales {target.Kind} '{target.Name}', which is not in the bundle{(suggestion is null ? "." : $"; did you mean {suggestion}?")}",
            manifest.Spec["scaleTargetRef"]!,
            fix: replacement is null ? null : TreeFix.Set($"Scale '{replacement}'", manifest.Spec.Map("scaleTargetRef")!, replacement, "name"));
    }

    /// <summary>What was meant, for people, and the name that is meant where only that is wrong.</summary>
    private static (string? Suggestion, string? Name) Suggest(ScaleTarget target, Bundle set, string @namespace)
    {
        var group = KindNames.GroupOf(target.Kind);
        if (group != target.Group && set.Find(KindNames.Of(group, target.Kind), target.Name, @namespace) is { } ofUsualGroup)
            return ($"apiVersion: {ofUsualGroup.ApiVersion}", null);
        var names = set.OfKind(target.KindName).Where(candidate => candidate.Namespace == @namespace && candidate.Name is not null).Select(candidate => candidate.Name!);
        return Nearest.Find(target.Name, names) is { } near ? ($"'{near}'", near) : (null, null);
    }
}
