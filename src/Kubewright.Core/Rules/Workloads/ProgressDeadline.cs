namespace Kubewright.Rules.Workloads;

/// <summary>A Deployment has more time to progress than its pods need to count as ready.</summary>
internal sealed class ProgressDeadline() : ComponentRule("KW1306", "Progress deadline of a Deployment", "io.k8s.api.apps.v1.DeploymentSpec")
{
    private const long DefaultDeadline = 600;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IntegerOr("progressDeadlineSeconds", DefaultDeadline) is { } deadline && node.IntegerOr("minReadySeconds", 0) is { } ready && deadline <= ready)
            context.Report("progressDeadlineSeconds", $"The deadline of {deadline} s must be greater than minReadySeconds, which is {ready} s.", node.Field("progressDeadlineSeconds") ?? node.Field("minReadySeconds"));
    }
}
