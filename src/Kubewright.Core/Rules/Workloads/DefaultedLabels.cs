namespace Kubewright.Rules.Workloads;

/// <summary>A Job or ReplicationController without labels gets those of its template, which are then checked there, too.</summary>
internal sealed class DefaultedLabels() : Rule("KW1312", "Labels taken from the template", "io.k8s.api.batch.v1.Job", "io.k8s.api.core.v1.ReplicationController")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var hasNoLabels = node.Map("metadata") is { } metadata ? metadata.IsCertainlyEmpty("labels") : node.IsCertainlyAbsent("metadata");
        if (!hasNoLabels || node.Map("spec") is not { } spec || !PodTemplates.TryGetLabels(spec, out var labels) || labels is null)
            return;
        LabelSelectors.ValidateLabels(labels, "metadata.labels", context);

        // It is the same map, so that the labels that the server adds to the template are added here, too.
        if (context.Kind == "Job" && JobSelector.NameLabelProblem(spec, labels, node) is { } problem)
            context.Report("metadata.labels", problem, node.Map("metadata")?.Field("name"));
    }
}
