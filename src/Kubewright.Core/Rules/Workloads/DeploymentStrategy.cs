namespace Kubewright.Rules.Workloads;

/// <summary>How a Deployment replaces its pods.</summary>
internal sealed class DeploymentStrategy() : ComponentRule("KW1305", "Strategy of a Deployment", "io.k8s.api.apps.v1.DeploymentSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("strategy") is not { } strategy)
            return;
        switch (strategy.TextOr("type", "RollingUpdate"))
        {
            case null:
                break;
            case "Recreate":
                if (strategy.IsSet("rollingUpdate"))
                    context.Report("strategy.rollingUpdate", "The strategy Recreate has no rolling update; remove rollingUpdate, or use the type RollingUpdate.", strategy.Field("rollingUpdate"));
                break;
            case "RollingUpdate":
                if (strategy.Map("rollingUpdate") is { } update)
                    RollingUpdate(update, context);
                break;
            case var other:
                context.Report("strategy", $"There is no strategy '{other}'; use RollingUpdate or Recreate.", strategy.Field("type"));
                break;
        }
    }

    private static void RollingUpdate(ManifestMap update, RuleContext context)
    {
        var unavailable = update.Field("maxUnavailable");
        var surge = update.Field("maxSurge");
        IntOrPercent.Check(unavailable, "strategy.rollingUpdate.maxUnavailable", context);
        IntOrPercent.Check(surge, "strategy.rollingUpdate.maxSurge", context);
        if (IntOrPercent.IsZero(unavailable) is true && IntOrPercent.IsZero(surge) is true)
            context.Report("strategy.rollingUpdate.maxUnavailable", "With maxUnavailable and maxSurge both 0 no pod can ever be replaced; set one of them to at least 1.", unavailable);
        IntOrPercent.CheckShare(unavailable, "strategy.rollingUpdate.maxUnavailable", context);
    }
}
