namespace Kubewright.Rules.Pods;

/// <summary>Taints of nodes that a pod bears.</summary>
internal sealed class Tolerations() : Rule("KW1271", "Tolerations", "io.k8s.api.core.v1.Toleration")
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("key") is { Length: > 0 } key)
            context.ReportIf(Syntax.QualifiedName(key), "", "key", node.Field("key"));
        var anyOperator = node.TextOr("operator", "");
        if (anyOperator is { } comparison)
            context.ReportIf(OperatorProblem(node, comparison), "", "operator", node.Field("operator") ?? node);
        context.OneOfOrDefault(node, "effect", "", Effects);
        if (node.Has("tolerationSeconds") && node.TextOr("effect", "none") is { } effect && effect != "NoExecute")
            context.Report("effect", $"tolerationSeconds says how long a pod stays on a node whose taint would drive it away, so the effect is NoExecute and not {effect}.", node);
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
