namespace Kubewright.Rules.Workloads;

/// <summary>Pod conditions in a pod failure policy: a type and a status.</summary>
internal sealed class FailurePolicyConditions() : ComponentRule("KW1324", "Pod conditions in a failure policy", "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("type", "") is { } type && Syntax.QualifiedName(type) is { } problem)
            context.Report("type", problem, node.Field("type"));
        if (node.TextOr("status", "True") is { } status && status is not ("True" or "False" or "Unknown"))
            context.Report("status", $"There is no status '{status}'; use \"True\", \"False\" or \"Unknown\", in quotes.", node.Field("status"), node.Meant("status", "True", "False", "Unknown"));
    }
}
