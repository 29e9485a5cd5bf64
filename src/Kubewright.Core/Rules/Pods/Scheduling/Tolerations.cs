namespace Kubewright.Rules.Pods;

/// <summary>Taints of nodes that a pod bears.</summary>
internal sealed class Tolerations() : ComponentRule("KW1271", "Tolerations", "io.k8s.api.core.v1.Toleration")
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context) => Check(node, "", node, context);

    /// <summary>Checks a toleration.</summary>
    /// <param name="node">The toleration.</param>
    /// <param name="path">Its path, with the dot behind it.</param>
    /// <param name="at">What to point at.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestMap node, string path, ManifestNode at, RuleContext context)
    {
        if (node.Text("key") is { Length: > 0 } key)
            context.ReportIf(Syntax.QualifiedName(key), path, "key", at);
        if (node.TextOr("operator", "") is { } comparison)
        {
            if (OperatorProblem(node, comparison) is { } problem)
                context.Report(path + "operator", problem, node.Field("operator") ?? at, comparison == "Exists" ? TreeFix.Remove("Remove the value", node, "value") : null);
        }

        context.OneOfOrDefault(node, "effect", path, Effects);
        if (node.IsSet("tolerationSeconds") && node.TextOr("effect", "none") is { } effect && effect != "NoExecute")
            context.Report(path + "effect", $"tolerationSeconds says how long a pod stays on a node whose taint would drive it away, so the effect is NoExecute and not {(effect == "none" ? "all" : effect)}.", at);
    }

    private static string? OperatorProblem(ManifestMap toleration, string comparison)
    {
        if (toleration.IsCertainlyEmpty("key") && comparison != "Exists")
            return "A toleration without a key is for all taints; add a key, or operator: Exists.";
        var value = toleration.Text("value") ?? "";
        return comparison switch
        {
            "" or "Equal" => Syntax.LabelValue(value),
            "Exists" => value.Length > 0 ? $"The operator Exists takes no value; remove '{value}', or use Equal." : null,
            _ => $"'{comparison}' is no operator of a toleration; use Equal or Exists.",
        };
    }
}
