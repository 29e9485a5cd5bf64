namespace Kubewright.Rules.Workloads;

/// <summary>How a StatefulSet replaces its pods.</summary>
internal sealed class StatefulSetUpdate() : ComponentRule("KW1308", "Update strategy of a StatefulSet", "io.k8s.api.apps.v1.StatefulSetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("updateStrategy") is not { } strategy)
            return;
        switch (strategy.TextOr("type", "RollingUpdate"))
        {
            case null:
                break;
            case "OnDelete":
                if (strategy.IsSet("rollingUpdate"))
                    context.Report("updateStrategy.rollingUpdate", "The strategy OnDelete has no rolling update; remove rollingUpdate, or use the type RollingUpdate.", strategy.Field("rollingUpdate"));
                break;
            case "RollingUpdate":
                // maxUnavailable is dropped unseen: its feature is off by default.
                if (strategy.Map("rollingUpdate")?.Integer("partition") is { } partition and < 0)
                    context.Report("updateStrategy.rollingUpdate.partition", $"The partition is {partition} and must not be negative.", strategy.Map("rollingUpdate")!.Field("partition"));
                break;
            case var other:
                context.Report("updateStrategy", $"There is no update strategy '{other}'; use RollingUpdate or OnDelete.", strategy.Field("type"));
                break;
        }
    }
}
