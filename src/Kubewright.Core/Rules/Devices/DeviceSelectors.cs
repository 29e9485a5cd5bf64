namespace Kubewright.Rules.Devices;

/// <summary>A selector of devices is an expression.</summary>
internal sealed class DeviceSelectors() : ComponentRule("KW1573", "Selector of devices", "io.k8s.api.resource.v1.DeviceSelector")
{
    private const int MaxLength = 10 * 1024;

    private static readonly Dictionary<string, CelType> Variables = new(StringComparer.Ordinal)
    {
        ["device"] = CelType.Object(("driver", CelType.Text), ("attributes", CelType.Unknown), ("capacity", CelType.Unknown), ("allowMultipleAllocations", CelType.Boolean)),
    };

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("cel"))
            context.Report("cel", "A selector needs cel with an expression.", node);
        if (node.Map("cel") is not { } cel || cel.TextOr("expression", "") is not { } expression)
            return;
        if (string.IsNullOrWhiteSpace(expression))
            context.Report("cel.expression", "The expression is missing; write one about the variable device that is true or false.", cel);
        else if (expression.Length > MaxLength)
            context.Report("cel.expression", $"The expression has {expression.Length} characters and can have at most {MaxLength}.", cel.Field("expression"));
        else
            context.CheckExpression(cel, "expression", "cel.", Variables, CelType.Boolean, CelType.Dynamic);
    }
}
