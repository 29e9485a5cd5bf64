using System.Globalization;

namespace Kubewright.Rules.Configuration;

/// <summary>The taints and the resources of a Node.</summary>
internal sealed class NodeContent() : ComponentRule("KW1513", "Node taints and resources", "io.k8s.api.core.v1.Node")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var (i, taint) in node.Map("spec")?.Items("taints") ?? [])
            CheckTaint(taint, $"metadata.taints[{i.ToString(CultureInfo.InvariantCulture)}]", seen, context);
        if (node.Map("status") is not { } status)
            return;
        CheckAmounts(status, "capacity", context);
        CheckAmounts(status, "allocatable", context);
    }

    /// <summary>The server writes the paths of taints as if they were metadata.</summary>
    private static void CheckTaint(ManifestMap taint, string path, HashSet<(string Key, string Effect)> seen, RuleContext context)
    {
        var (key, effect) = (taint.TextOr("key", ""), taint.TextOr("effect", ""));
        if (key is not null && Syntax.QualifiedName(key) is { } keyProblem)
            context.Report(path + ".key", keyProblem, taint);
        if (taint.Text("value") is { } value && Syntax.LabelValue(value) is { } valueProblem)
            context.Report(path + ".value", valueProblem, taint["value"]);
        if (effect is not (null or "NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            context.Report(path + ".effect", $"'{effect}' is no effect of a taint; use NoSchedule, PreferNoSchedule or NoExecute.", taint);
        if (key is not null && effect is not null && !seen.Add((key, effect)))
            context.Report(path, $"The taint {key} with the effect {effect} is there twice.", taint);
    }

    private static void CheckAmounts(ManifestMap status, string field, RuleContext context)
    {
        foreach (var entry in status.Map(field) ?? [])
            ResourceAmounts.Validate(entry.Key, entry.Value, $"status.{field}.{entry.Key}", context);
    }
}
