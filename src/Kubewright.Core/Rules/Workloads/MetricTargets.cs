namespace Kubewright.Rules.Workloads;

/// <summary>The value that an autoscaler keeps a metric at: its type, and that it is positive.</summary>
internal sealed class MetricTargets() : ComponentRule("KW1343", "Target of a metric", "io.k8s.api.autoscaling.v2.MetricTarget")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("type", "") is { } type && type is not ("Utilization" or "Value" or "AverageValue"))
            context.Report("type", $"{(type.Length == 0 ? "A target needs a type" : $"There is no type of target '{type}'")}; use Utilization, Value or AverageValue.", node.Field("type"), node.Meant("type", "Utilization", "Value", "AverageValue"));
        Positive(node, "value", context);
        Positive(node, "averageValue", context);
        if (node.Integer("averageUtilization") is { } utilization and < 1)
            context.Report("averageUtilization", $"The utilization is {utilization} percent and must be greater than 0.", node.Field("averageUtilization"));
    }

    private static void Positive(ManifestMap node, string field, RuleContext context)
    {
        if (QuantityValue.TryRead(node.Field(field), out var quantity) && quantity.Amount <= 0)
            context.Report(field, $"The target is {((ManifestScalar)node.Field(field)!).Text} and must be greater than 0.", node.Field(field));
    }
}
