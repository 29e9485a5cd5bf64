namespace Kubewright.Rules.Network;

/// <summary>Session affinity and how long it lasts.</summary>
internal sealed class ServiceSessionAffinity() : ComponentRule("KW1405", "Session affinity of a service", ServiceFacts.Component)
{
    private const int SecondsOfADay = 86400;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec || spec.TextOr("sessionAffinity", "None") is not { } affinity)
            return;
        if (affinity is not ("None" or "ClientIP"))
            context.Report("spec.sessionAffinity", $"'{affinity}' is no session affinity; use ClientIP or None.", spec.Field("sessionAffinity"), spec.Meant("sessionAffinity", "None", "ClientIP"));

        // Without affinity the server drops the configuration, and with an incomplete one it takes its default.
        if (affinity == "ClientIP" && spec.Map("sessionAffinityConfig")?.Map("clientIP") is { } client
            && client.Integer("timeoutSeconds") is { } seconds and (<= 0 or > SecondsOfADay))
        {
            context.Report(
                "spec.sessionAffinityConfig.clientIP.timeoutSeconds", $"Affinity lasts 1 to {SecondsOfADay} seconds (a day), not {seconds}.", client.Field("timeoutSeconds"));
        }
    }
}
