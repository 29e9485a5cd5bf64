namespace Kubewright.Rules.Workloads;

/// <summary>One limit to the speed of scaling: so many pods, or so many percent, in so many seconds.</summary>
internal sealed class ScalingPolicies() : ComponentRule("KW1347", "Scaling policy", "io.k8s.api.autoscaling.v2.HPAScalingPolicy")
{
    private const long MaxPeriod = 1800;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("type", "") is { } type && type is not ("Pods" or "Percent"))
            context.Report("type", $"{(type.Length == 0 ? "A policy needs a type" : $"There is no type of policy '{type}'")}; use Pods or Percent.", node.Field("type"), node.Meant("type", "Pods", "Percent"));
        if (node.IntegerOr("value", 0) is { } value and <= 0)
            context.Report("value", $"The value is {value} and must be greater than 0.", node.Field("value"));
        if (node.IntegerOr("periodSeconds", 0) is { } period and (<= 0 or > MaxPeriod))
            context.Report("periodSeconds", $"The period is {period} s and must be between 1 and {MaxPeriod} s.", node.Field("periodSeconds"));
    }
}
