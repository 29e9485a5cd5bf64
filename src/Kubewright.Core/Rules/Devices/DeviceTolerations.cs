namespace Kubewright.Rules.Devices;

/// <summary>Which taints of devices a request tolerates.</summary>
internal sealed class DeviceTolerations() : ComponentRule("KW1577", "Tolerations for devices", "io.k8s.api.resource.v1.DeviceToleration")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("key") is { Length: > 0 } key && Syntax.QualifiedName(key) is { } keyProblem)
            context.Report("key", keyProblem, node.Field("key"));
        switch (node.TextOr("operator", "Equal"))
        {
            case null:
                break;
            case "Exists":
                if (node.Text("value") is { Length: > 0 })
                    context.Report("value", "The operator Exists has no value; remove it, or use Equal.", node.Field("value"));
                break;
            case "Equal":
                if (node.Text("value") is { } value && Syntax.LabelValue(value) is { } problem)
                    context.Report("value", problem, node.Field("value"));
                break;
            case var other:
                context.Report("operator", $"There is no operator '{other}'; use Equal or Exists.", node.Field("operator"));
                break;
        }

        if (node.Text("effect") is { Length: > 0 } effect && effect is not ("NoSchedule" or "NoExecute" or "None"))
            context.Report("effect", $"There is no effect '{effect}'; use NoSchedule, NoExecute or None.", node.Field("effect"), node.Meant("effect", "NoSchedule", "NoExecute", "None"));
    }
}
