using Kubewright.Rules.Metadata;

namespace Kubewright.Rules.Configuration;

/// <summary>The value, the preemption policy and the reserved names of PriorityClasses.</summary>
internal sealed class PriorityClassValue() : ComponentRule("KW1509", "Priority class value", "io.k8s.api.scheduling.v1.PriorityClass")
{
    private const long Highest = 1_000_000_000;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata") is { } metadata && ObjectName.EffectiveName(metadata) is { } name && name.StartsWith("system-", StringComparison.Ordinal))
            CheckSystem(name, node, context);
        else if (node.Integer("value") is > Highest and var value)
            context.Report("value", $"The value is {value}; yours can be {Highest} at most.", node["value"]);

        if (node.Text("preemptionPolicy") is { } policy && policy is not ("Never" or "PreemptLowerPriority"))
            context.Report("preemptionPolicy", $"'{policy}' is no preemption policy; use PreemptLowerPriority or Never.", node["preemptionPolicy"]);
    }

    private static void CheckSystem(string name, ManifestMap node, RuleContext context)
    {
        var expected = name switch { "system-node-critical" => (2 * Highest) + 1000, "system-cluster-critical" => 2 * Highest, _ => -1 };
        var isRight = expected >= 0
            && (node.Field("value") is { } value ? (value.AsInteger() ?? expected) == expected : node.IsOpen)
            && node.Boolean("globalDefault") != true;
        if (!isRight)
            context.Report("metadata.name", $"Names that begin with 'system-' are those of Kubernetes; call '{name}' otherwise.", node);
    }
}
