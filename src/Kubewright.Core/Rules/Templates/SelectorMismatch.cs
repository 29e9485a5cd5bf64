namespace Kubewright.Rules.Templates;

internal sealed class SelectorMismatch() : ObjectPolicy(
    "KW2213", "mismatching-selector", "Let a workload's selector match its own template", Severity.Error,
    ["Rollout", "DeploymentConfig", "CloneSet", "StatefulSet.apps.kruise.io", "DaemonSet.apps.kruise.io"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A controller finds its pods by the selector. Where that does not select what the template makes, the object is refused, or makes pods without end.",
        Fix: "Use the labels of the template in the selector.",
        Bad: """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shpo}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                    - name: web
                      image: ghcr.io/acme/shop:4.2.0
            """,
        Good: """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                    - name: web
                      image: ghcr.io/acme/shop:4.2.0
            """)
    {
        KubeLinter = ["mismatching-selector"],
        KubeScore = ["deployment-pod-selector-labels-match-template-metadata-labels", "statefulset-pod-selector-labels-match-template-metadata-labels"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Pods is not [var pod] || !manifest.Spec.IsCertainlyAbsent("workloadRef"))
            return;
        var selector = manifest.Spec.MapIfAny("selector");
        var isPlain = manifest.KindName == "DeploymentConfig";
        var isEmpty = selector is null || (isPlain ? selector.Count == 0 && !selector.IsOpen : LabelSelectors.IsCertainlyEmpty(selector));
        if (isEmpty || (isPlain ? LabelSelectors.MatchesLabels(selector!, pod.Labels) : LabelSelectors.Matches(selector!, pod.Labels)) is false)
        {
            context.Report(
                "spec.selector", $"The selector of {manifest.Kind} '{manifest.DisplayName}' does not match its pod template's labels{(isEmpty ? "; it is empty." : ".")}",
                manifest.Spec.Field("selector") ?? manifest.Spec, new RelatedPlace(pod.PathToMetadata("labels"), "the labels of the pods", pod.Labels.Origin),
                isEmpty ? null : Fix(isPlain ? selector! : selector!.MapOrOpen("matchLabels"), pod.Labels));
        }
    }

    /// <summary>The labels that the selector names, as the template has them.</summary>
    private static ManifestFix? Fix(ManifestMap wanted, ManifestMap labels)
    {
        var edits = new List<ManifestEdit>();
        foreach (var (key, value) in wanted)
        {
            if (labels[key] is not ManifestScalar { Kind: ManifestNodeKind.String } label)
                return null;
            if (!ManifestNode.DeepEquals(label, value))
                edits.Add(new SetField(wanted, key, label.Text));
        }

        return edits.Count == 0 ? null : new ManifestFix("Select the labels of the template", [.. edits]);
    }
}
