using System.Globalization;

namespace Kubewright.Rules.Devices;

/// <summary>Conditions that a device waits for, and those that end the waiting: both or none, and no condition in both.</summary>
internal sealed class BindingConditions() : ComponentRule("KW1589", "Binding conditions of a device", "io.k8s.api.resource.v1.Device")
{
    private const string Success = "bindingConditions";
    private const string Failure = "bindingFailureConditions";
    private const int MaxConditions = 4;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var success = node.List(Success);
        var failure = node.List(Failure);
        if (success is null && failure is null)
            return;
        var seen = Conditions(node, Success, other: null, context);
        Conditions(node, Failure, seen, context);
        if (success is { Count: > 0 } && node.IsCertainlyEmpty(Failure))
            context.Report(Failure, $"With {Success} a device needs {Failure}.", success);
        if (failure is { Count: > 0 } && node.IsCertainlyEmpty(Success))
            context.Report(Success, $"With {Failure} a device needs {Success}.", failure);
    }

    private static HashSet<string> Conditions(ManifestMap node, string field, HashSet<string>? other, RuleContext context)
    {
        var isShort = DeviceLists.CheckLength(node, field, MaxConditions, context);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, condition) in node.Texts(field))
        {
            var path = $"{field}[{i.ToString(CultureInfo.InvariantCulture)}]";

            // The server reports the form of a condition at the item, and only where there are not too many.
            if (isShort && Syntax.QualifiedName(condition) is { } problem)
                context.Report(path, problem, node.List(field)![i]);
            if (!seen.Add(condition))
                context.Report(path, $"The condition '{condition}' is there twice.", node.List(field)![i]);
            if (other?.Contains(condition) is true)
                context.Report(path, $"The condition '{condition}' is among {Success}, too.", node.List(field)![i]);
        }

        return seen;
    }
}
