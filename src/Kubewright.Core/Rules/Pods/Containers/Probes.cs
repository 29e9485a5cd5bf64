namespace Kubewright.Rules.Pods;

/// <summary>Liveness, readiness and startup probes.</summary>
internal sealed class Probes() : ComponentRule("KW1210", "Probes", PodTypes.Container)
{
    private static readonly string[] Times = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // Of init containers that end, the server says only that they have no probes.
        if (PodTypes.IsInitContainer(node, context) && PodTypes.IsSidecar(node) is not true)
            return;
        if (node.Map("livenessProbe") is { } liveness)
            Check(liveness, "livenessProbe", context);
        if (node.Map("readinessProbe") is { } readiness)
            Check(readiness, "readinessProbe", context);
        if (node.Map("startupProbe") is { } startup)
            Check(startup, "startupProbe", context);
    }

    private static void Check(ManifestMap probe, string name, RuleContext context)
    {
        Handlers.Check(probe, name, Handlers.OfProbes, gracePeriod: null, context);
        foreach (var field in Times)
        {
            if (probe.Integer(field) is < 0 and { } value)
                context.Report($"{name}.{field}", $"{field} is {value} and cannot be negative.", probe.Field(field));
        }

        var isReadiness = name == "readinessProbe";
        if (!isReadiness && probe.Integer("successThreshold") is > 1 and { } threshold)
            context.Report(name + ".successThreshold", $"The successThreshold of a {name} is 1, not {threshold}; remove it.", probe.Field("successThreshold"));
        if (isReadiness && probe.IsSet("terminationGracePeriodSeconds"))
            context.Report(name + ".terminationGracePeriodSeconds", "A readiness probe ends no container and has no grace period; remove it.", probe.Field("terminationGracePeriodSeconds"));
        else if (probe.Integer("terminationGracePeriodSeconds") is <= 0 and { } period)
            context.Report(name + ".terminationGracePeriodSeconds", $"The grace period is {period} and must be greater than 0.", probe.Field("terminationGracePeriodSeconds"));
    }
}
