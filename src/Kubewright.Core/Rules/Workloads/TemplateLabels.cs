namespace Kubewright.Rules.Workloads;

/// <summary>The selector of a workload selects the pods of its own template.</summary>
internal sealed class TemplateLabels() : ComponentRule(
    "KW1301",
    "Selector and labels of the template",
    "io.k8s.api.apps.v1.DeploymentSpec",
    "io.k8s.api.apps.v1.ReplicaSetSpec",
    "io.k8s.api.apps.v1.StatefulSetSpec",
    "io.k8s.api.apps.v1.DaemonSetSpec")
{
    private const string Labels = "template.metadata.labels";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var selector = node.Map("selector");
        if (selector is null && node.IsCertainlyAbsent("selector"))
            context.Report(Labels, "Without a selector the workload selects none of its own pods; write a selector that selects these labels.");
        else if (selector is not null && PodTemplates.TryGetLabels(node, out var labels))
            Compare(selector, labels, context);
    }

    /// <summary>Reports a selector that certainly does not select the labels.</summary>
    public static void Compare(ManifestMap selector, ManifestMap? labels, RuleContext context)
    {
        if (LabelSelectors.Matches(selector, labels) is false && LabelSelectors.IsValid(selector))
            context.Report(Labels, $"The selector does not select these pods: {Missing(selector, labels)}. Give the template the labels that the selector asks for.", labels);
    }

    private static string Missing(ManifestMap selector, ManifestMap? labels)
    {
        foreach (var entry in selector.Map("matchLabels") ?? new ManifestMap())
        {
            if (entry.Value is not ManifestScalar { Kind: ManifestNodeKind.String } wanted)
                continue;
            if (labels?[entry.Key] is not { } actual)
                return $"it asks for {entry.Key}={wanted.Text} and the template has no label '{entry.Key}'";
            if (actual is ManifestScalar scalar && scalar.Text != wanted.Text)
                return $"it asks for {entry.Key}={wanted.Text} and the template has {entry.Key}={scalar.Text}";
        }

        return "matchExpressions ask for other labels";
    }
}
