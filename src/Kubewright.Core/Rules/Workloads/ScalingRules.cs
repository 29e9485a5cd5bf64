namespace Kubewright.Rules.Workloads;

/// <summary>How fast an autoscaler scales up or down.</summary>
internal sealed class ScalingRules() : ComponentRule("KW1346", "Scaling behavior", "io.k8s.api.autoscaling.v2.HPAScalingRules")
{
    private const long MaxWindow = 3600;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Integer("stabilizationWindowSeconds") is { } window and (< 0 or > MaxWindow))
            context.Report("stabilizationWindowSeconds", $"The window is {window} s and must be between 0 and {MaxWindow} s.", node.Field("stabilizationWindowSeconds"));
        if (node.Text("selectPolicy") is { } select && select is not ("Max" or "Min" or "Disabled"))
            context.Report("selectPolicy", $"There is no '{select}' to select a policy by; use Max, Min or Disabled.", node.Field("selectPolicy"), node.Meant("selectPolicy", "Max", "Min", "Disabled"));

        // Without the field there are default policies; an empty list is none.
        if (node.List("policies") is { Count: 0, IsOpen: false } policies)
            context.Report("policies", "The list of policies is empty; write a policy, or remove the field to get the default ones.", policies);
        if (QuantityValue.TryRead(node.Field("tolerance"), out var tolerance) && tolerance.Amount < 0)
            context.Report("tolerance", "The tolerance must not be negative.", node.Field("tolerance"));
    }
}
