namespace Kubewright.Rules.Devices;

/// <summary>A taint of a device: key, value and effect.</summary>
internal sealed class DeviceTaints() : ComponentRule("KW1587", "Taint of a device", "io.k8s.api.resource.v1.DeviceTaint")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("key", "") is { } key && Syntax.QualifiedName(key) is { } problem)
            context.Report("key", key.Length == 0 ? "A taint needs a key." : problem, node.Field("key"));
        if (node.Text("value") is { } value && Syntax.LabelValue(value) is { } valueProblem)
            context.Report("value", valueProblem, node.Field("value"));
        if (node.TextOr("effect", "") is { } effect && effect is not ("NoSchedule" or "NoExecute" or "None"))
            context.Report("effect", $"{(effect.Length == 0 ? "A taint needs an effect" : $"There is no effect '{effect}'")}; use NoSchedule, NoExecute or None.", node.Field("effect"), node.Meant("effect", "NoSchedule", "NoExecute", "None"));
    }
}
