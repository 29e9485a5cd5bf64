namespace Kubewright.Rules.Devices;

/// <summary>A selector of devices is an expression.</summary>
internal sealed class DeviceSelectors() : ComponentRule("KW1573", "Selector of devices", "io.k8s.api.resource.v1.DeviceSelector")
{
    private const int MaxLength = 10 * 1024;

    /// <summary>The variable, the names of types, and those that functions of libraries begin with.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "device",
        "bool", "bytes", "double", "duration", "dyn", "int", "list", "map", "null_type", "string", "timestamp", "type", "uint",
        "base64", "cel", "cidr", "format", "google", "ip", "kubernetes", "lists", "math", "net", "optional", "optional_type", "regex", "semver", "sets", "strings", "url",
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
        else if (Problem(expression) is { } problem)
            context.Report("cel.expression", $"The expression does not compile: {problem}", cel.Field("expression"));
    }

    private static string? Problem(string expression)
    {
        if (CelExpression.Problem(expression, out var variables) is { } problem)
            return problem;
        foreach (var variable in variables)
        {
            if (!Known.Contains(variable))
                return $"there is no variable '{variable}'; the only one is device.";
        }

        return null;
    }
}
