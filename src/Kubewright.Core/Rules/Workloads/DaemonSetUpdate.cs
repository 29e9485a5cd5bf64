namespace Kubewright.Rules.Workloads;

/// <summary>How a DaemonSet replaces its pods.</summary>
internal sealed class DaemonSetUpdate() : ComponentRule("KW1307", "Update strategy of a DaemonSet", "io.k8s.api.apps.v1.DaemonSetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("updateStrategy") is not { } strategy || strategy.TextOr("type", "RollingUpdate") is not { } type)
            return;
        if (type is not ("RollingUpdate" or "OnDelete"))
            context.Report("updateStrategy", $"There is no update strategy '{type}'; use RollingUpdate or OnDelete.", strategy.Field("type"), strategy.Meant("type", "RollingUpdate", "OnDelete"));
        else if (type == "RollingUpdate" && strategy.Map("rollingUpdate") is { } update)
            RollingUpdate(update, context);
    }

    private static void RollingUpdate(ManifestMap update, RuleContext context)
    {
        var unavailable = update.Field("maxUnavailable");
        var surge = update.Field("maxSurge");
        IntOrPercent.Check(unavailable, "updateStrategy.rollingUpdate.maxUnavailable", context);
        IntOrPercent.Check(surge, "updateStrategy.rollingUpdate.maxSurge", context);
        IntOrPercent.CheckShare(unavailable, "updateStrategy.rollingUpdate.maxUnavailable", context);
        IntOrPercent.CheckShare(surge, "updateStrategy.rollingUpdate.maxSurge", context);

        // The server sets maxUnavailable to 1 and maxSurge to 0.
        var noneUnavailable = update.IsCertainlyAbsent("maxUnavailable") ? false : IntOrPercent.IsZero(unavailable);
        var noSurge = update.IsCertainlyAbsent("maxSurge") ? true : IntOrPercent.IsZero(surge);
        if (noneUnavailable is true && noSurge is true)
            context.Report("updateStrategy.rollingUpdate.maxUnavailable", "With maxUnavailable and maxSurge both 0 no pod can ever be replaced; set one of them to at least 1.", unavailable);
        else if (noneUnavailable is false && noSurge is false)
            context.Report("updateStrategy.rollingUpdate.maxSurge", "A DaemonSet surges only while nothing is unavailable; set maxUnavailable to 0 (its default is 1), or remove maxSurge.", surge);
    }
}
