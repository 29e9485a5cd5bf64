namespace Kubewright.Rules.Pods;

/// <summary>What must be done before a pod is scheduled, and what must hold before it is ready.</summary>
internal sealed class Gates() : ComponentRule("KW1266", "Gates", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (i, gate) in node.Items("readinessGates"))
        {
            if (gate.TextOr("conditionType", "") is { } condition && Syntax.QualifiedName(condition) is { } problem)
                context.Report($"readinessGates[{i}].conditionType", problem, gate);
        }

        if (node.List("schedulingGates") is not { Count: > 0 } gates)
            return;
        for (var i = 0; i < gates.Count; i++)
        {
            if (gates[i].AsMap() is not { } gate || gate.TextOr("name", "") is not { } name)
                continue;
            if (Syntax.QualifiedName(name) is { } problem)
                context.Report($"schedulingGates[{i}]", problem, gate);
            else if (IsTakenBefore(gates, i, name))
                context.Report($"schedulingGates[{i}]", $"Gate '{name}' is there already; remove one of the two.", gate);
        }

        if (PodTypes.IsPod(context) && node.Text("nodeName") is { Length: > 0 })
            context.Report("nodeName", "A pod with scheduling gates has no node yet; remove nodeName or the gates.", node.Field("nodeName"));
    }

    private static bool IsTakenBefore(ManifestList gates, int end, string name)
    {
        for (var i = 0; i < end; i++)
        {
            if (gates[i].AsMap() is { } gate && gate.Text("name") == name)
                return true;
        }

        return false;
    }
}
