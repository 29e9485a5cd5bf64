namespace Kubewright.Rules.Workloads;

/// <summary>A Job or ReplicationController without labels gets those of its template, which are then checked there, too.</summary>
internal sealed class DefaultedLabels() : Rule("KW1312", "Labels taken from the template", "io.k8s.api.batch.v1.Job", "io.k8s.api.core.v1.ReplicationController")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var hasNoLabels = node.Map("metadata") is { } metadata ? metadata.IsCertainlyEmpty("labels") : node.IsCertainlyAbsent("metadata");
        if (hasNoLabels && node.Map("spec") is { } spec && PodTemplates.TryGetLabels(spec, out var labels) && labels is not null)
            LabelSelectors.ValidateLabels(labels, "metadata.labels", context);
    }
}
