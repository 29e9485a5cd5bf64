namespace Kubewright.Rules.Relations;

internal sealed class DanglingService() : SetPolicy("KW5000", "dangling-service", "Let a Service select pods of the bundle", Severity.Warning, ["Service"])
{
    private static readonly RuleOption<IReadOnlyList<string>> IgnoredLabels = RuleOption.Texts("ignored_labels", [], "Keys of the selector that do not count.");

    public override IReadOnlyList<RuleOption> Options => [IgnoredLabels];

    public override RuleDocumentation Documentation => new(
        Why: "A Service that selects no pods answers nothing, and says nothing either. Mostly a label was renamed in one of two places.",
        Fix: "Let the selector repeat labels of the pod template that it is for, in the same namespace.",
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
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: saerch}
              ports: [{port: 80, targetPort: 8080}]
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
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """)
    {
        KubeLinter = ["dangling-service"],
        KubeScore = ["service-targets-pod"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (!set.HasPods || !set.HasAllPods || manifest.Namespace is not { } @namespace || ServiceSelection.Selector(manifest) is not { } selector)
            return;
        var wanted = Without(selector, context.Get(IgnoredLabels));
        if (wanted.Count == 0 || ControllerLabels.AreOfTrainJob(wanted, set, @namespace) || set.PodsThatMayHave(wanted, @namespace).Any(pod => ControllerLabels.Matches(wanted, pod) is not false))
            return;
        var near = set.PodsIn(@namespace).FirstOrDefault(pod => ControllerLabels.DifferingKey(wanted, pod) is not null);
        context.Report(
            "spec.selector",
            $"Service '{manifest.DisplayName}' selects no pods: {Detail(wanted, near, set, @namespace)}.",
            selector,
            near is null ? null : new RelatedPlace(near.PathToMetadata("labels"), $"the labels of {near.Owner.Kind} '{near.Owner.DisplayName}'", near.Labels.Origin),
            Fix(selector, wanted, near));
    }

    private static string Detail(ManifestMap wanted, PodTemplate? near, Bundle set, string @namespace)
    {
        if (set.AllPods.FirstOrDefault(pod => ControllerLabels.Matches(wanted, pod) is true) is { } elsewhere)
            return $"the pods of {elsewhere.Owner.Kind} '{elsewhere.Owner.DisplayName}' have these labels, but are in namespace '{elsewhere.Owner.Namespace}', not in '{@namespace}'";
        if (near is null)
            return $"no pod template in namespace '{@namespace}' has the labels {string.Join(", ", wanted.Select(label => $"{label.Key}={(label.Value as ManifestScalar)?.Text}"))}";
        var key = ControllerLabels.DifferingKey(wanted, near)!;
        var actual = near.Labels.Text(key) is { } value ? $"has {key}={value}" : $"has no label {key}";
        return $"it asks for {key}={wanted.Text(key)}, and {near.Owner.Kind} '{near.Owner.DisplayName}' {actual}";
    }

    private static ManifestFix? Fix(ManifestMap selector, ManifestMap wanted, PodTemplate? near) =>
        near is not null && ControllerLabels.DifferingKey(wanted, near) is { } key && near.Labels.Text(key) is { } value ? TreeFix.Set($"Select {key}={value}", selector, value, key) : null;

    private static ManifestMap Without(ManifestMap selector, IReadOnlyList<string> ignored)
    {
        if (ignored.Count == 0)
            return selector;
        var wanted = new ManifestMap(selector.Origin, selector.IsOpen);
        foreach (var (key, value) in selector)
        {
            if (!ignored.Contains(key))
                wanted.Set(key, value);
        }

        return wanted;
    }
}
