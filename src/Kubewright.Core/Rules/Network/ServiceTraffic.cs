namespace Kubewright.Rules.Network;

/// <summary>Where a service sends traffic: traffic policies, traffic distribution, the port of health checks.</summary>
internal sealed class ServiceTraffic() : ComponentRule("KW1408", "Traffic policies of a service", ServiceFacts.Component)
{
    private const string TopologyMode = "service.kubernetes.io/topology-mode";
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata")?.Map("annotations") is { } annotations)
            CheckAnnotations(annotations, context);
        if (!ServiceFacts.TryRead(node, out var service))
            return;
        var spec = service.Spec;
        CheckExternal(service, context);
        CheckHealthPort(service, context);
        if (spec.Text("internalTrafficPolicy") is { } policy and not ("Cluster" or "Local"))
            context.Report("spec.internalTrafficPolicy", $"'{policy}' is no traffic policy; use Cluster or Local.", spec.Field("internalTrafficPolicy"), spec.Meant("internalTrafficPolicy", "Cluster", "Local"));
        if (spec.Text("trafficDistribution") is { } distribution and not ("PreferClose" or "PreferSameZone" or "PreferSameNode"))
            context.Report("spec.trafficDistribution", $"'{distribution}' is no traffic distribution; use PreferSameZone, PreferSameNode or PreferClose.", spec.Field("trafficDistribution"), spec.Meant("trafficDistribution", "PreferClose", "PreferSameZone", "PreferSameNode"));
    }

    private static void CheckAnnotations(ManifestMap annotations, RuleContext context)
    {
        if (annotations.Text(TopologyMode) is { } mode && annotations.Text(TopologyHints) is { } hints && mode != hints)
            context.Report($"metadata.annotations[{TopologyMode}]", $"The older annotation {TopologyHints} says '{hints}' and this one '{mode}'; remove the older one.", annotations.Field(TopologyMode));
    }

    private static void CheckExternal(ServiceFacts service, RuleContext context)
    {
        if (service.Spec.Text("externalTrafficPolicy") is not { Length: > 0 } policy)
            return;
        if (service.IsExternallyAccessible == false)
            context.Report("spec.externalTrafficPolicy", "externalTrafficPolicy is only for services that can be reached from outside; remove it, or change the type.", service.Spec.Field("externalTrafficPolicy"));
        else if (service.IsExternallyAccessible == true && policy is not ("Cluster" or "Local"))
            context.Report("spec.externalTrafficPolicy", $"'{policy}' is no traffic policy; use Cluster or Local.", service.Spec.Field("externalTrafficPolicy"), service.Spec.Meant("externalTrafficPolicy", "Cluster", "Local"));
    }

    private static void CheckHealthPort(ServiceFacts service, RuleContext context)
    {
        var spec = service.Spec;
        if (spec.Integer("healthCheckNodePort") is not { } port || port == 0 || service.Type is null || spec.TextOr("externalTrafficPolicy", "Cluster") is not { } policy)
            return;
        var problem = service.Type == "LoadBalancer" && policy == "Local"
            ? PortSyntax.Number(port)
            : "healthCheckNodePort is only for services of type LoadBalancer with externalTrafficPolicy Local; remove it.";
        if (problem is not null)
            context.Report("spec.healthCheckNodePort", problem, spec.Field("healthCheckNodePort"));
    }
}
