namespace Kubewright.Rules.Workloads;

/// <summary>What a metric measures has a name, and so has the container it measures.</summary>
internal sealed class MetricNames() : ComponentRule(
    "KW1345",
    "Name of a metric",
    "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource",
    "io.k8s.api.autoscaling.v2.MetricIdentifier",
    "io.k8s.api.autoscaling.v2.ResourceMetricSource")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var isContainer = context.Ancestor(0)?.Map("containerResource") == node;
        var isResource = context.Ancestor(0)?.Map("resource") == node;
        if (node.TextOr("name", "") is { } name && NameProblem(name, isContainer, isResource) is { } problem)
            context.Report("name", problem, node.Field("name"));
        if (isContainer && node.TextOr("container", "") is { } container && Syntax.Dns1123Label(container) is { } containerProblem)
            context.Report("container", container.Length == 0 ? "The metric needs the name of a container." : containerProblem, node.Field("container"));
    }

    private static string? NameProblem(string name, bool isContainer, bool isResource)
    {
        if (name.Length == 0)
            return isContainer || isResource ? "The metric needs the name of a resource, such as cpu or memory." : "The metric needs a name.";
        if (isResource)
            return null;
        return isContainer ? ResourceNames.ContainerProblem(name) : PathSegments.Problem(name);
    }
}
