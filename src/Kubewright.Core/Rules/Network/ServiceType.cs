namespace Kubewright.Rules.Network;

/// <summary>The type of a service, and what each type needs.</summary>
internal sealed class ServiceType() : ComponentRule("KW1402", "Type of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!ServiceFacts.TryRead(node, out var service))
            return;
        var spec = service.Spec;
        if (service.Type is { } type and not ("ClusterIP" or "NodePort" or "LoadBalancer" or "ExternalName"))
            context.Report("spec.type", $"'{type}' is no service type; use ClusterIP, NodePort, LoadBalancer or ExternalName.", spec.Field("type"), spec.Meant("type", "ClusterIP", "NodePort", "LoadBalancer", "ExternalName"));
        if (service.Type is not (null or "ExternalName") && service.IsHeadful && spec.IsCertainlyEmpty("ports"))
            context.Report("spec.ports", "The service has no ports; list at least one, or set clusterIP to None.", spec.Field("ports") ?? spec);
        if (service.HasNodePorts && service.IsHeadless)
            context.Report("spec.clusterIPs[0]", $"A service of type {service.Type} cannot be headless; remove clusterIP: None.", spec.Field("clusterIP"));
        if (service.Type == "ExternalName")
            CheckExternalName(spec, context);
    }

    private static void CheckExternalName(ManifestMap spec, RuleContext context)
    {
        if (spec.IsFilled("clusterIPs") || spec.IsFilled("clusterIP"))
            context.Report("spec.clusterIPs", "A service of type ExternalName has no cluster IP; remove clusterIP and clusterIPs.", spec.Field("clusterIPs") ?? spec.Field("clusterIP"));
        if (spec.IsFilled("ipFamilies"))
            context.Report("spec.ipFamilies", "A service of type ExternalName has no IP families; remove the field.", spec.Field("ipFamilies"));
        if (spec.IsSet("ipFamilyPolicy"))
            context.Report("spec.ipFamilyPolicy", "A service of type ExternalName has no IP family policy; remove the field.", spec.Field("ipFamilyPolicy"));
        if (spec.TextOr("externalName", "") is not { } name)
            return;
        var cname = name.Length > 0 && name[name.Length - 1] == '.' ? name.Substring(0, name.Length - 1) : name;
        var problem = cname.Length == 0 ? "A service of type ExternalName needs externalName: the DNS name it stands for." : Syntax.Dns1123Subdomain(cname);
        if (problem is not null)
            context.Report("spec.externalName", problem, spec.Field("externalName") ?? spec);
    }
}
