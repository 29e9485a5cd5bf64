namespace Kubewright.Rules.Workloads;

/// <summary>The selector of a workload is there, valid and not empty.</summary>
internal sealed class WorkloadSelector() : ComponentRule(
    "KW1300",
    "Selector of a workload",
    "io.k8s.api.apps.v1.DeploymentSpec",
    "io.k8s.api.apps.v1.ReplicaSetSpec",
    "io.k8s.api.apps.v1.StatefulSetSpec",
    "io.k8s.api.apps.v1.DaemonSetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // Of a DaemonSet without a selector the server says only that it does not select the template's labels.
        var isDaemonSet = context.Kind == "DaemonSet";
        if (node.IsCertainlyAbsent("selector") && !isDaemonSet)
            context.Report("selector", $"A {context.Kind} needs a selector for its pods; repeat labels of spec.template here, under matchLabels.");
        if (node.Map("selector") is not { } selector)
            return;
        if (!LabelSelectors.Validate(selector, "selector", context) && !isDaemonSet)
        {
            context.Report("selector", "The selector is not valid and nothing can be compared with it; see what is said of its parts.", selector);
            context.Skip("template");
        }

        if (LabelSelectors.IsCertainlyEmpty(selector))
            context.Report("selector", "The selector is empty and would select every pod; repeat labels of spec.template here, under matchLabels.", selector);
    }
}
