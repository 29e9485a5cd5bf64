namespace Kubewright.Rules;

/// <summary>Ports at which containers serve others, as opposed to those at which they are watched.</summary>
internal static class ServingPort
{
    /// <summary>Names of ports for metrics, profiles and the like.</summary>
    public const string MetricsPortNames = "^(http-?|https-?|tcp-?)?(metrics?|prom(etheus)?|telemetry|monitor(ing)?|pprof|profil(e|ing)|debug|jmx)(-.*)?$";

    /// <summary>The first port that is certainly a serving one; <see langword="null"/> where there is none.</summary>
    public static ManifestMap? First(ManifestMap container, Pattern metricsPortNames)
    {
        foreach (var (_, port) in container.Items("ports"))
        {
            if (port.TextOr("protocol", "TCP") is "TCP" or "SCTP" && port.TextIfAny("name", "") is { } name && !metricsPortNames.IsMatch(name) && port.Integer("containerPort") is not null)
                return port;
        }

        return null;
    }
}
