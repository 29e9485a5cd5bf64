namespace Kubewright.Rules.Network;

/// <summary>What an ingress sends requests to: a service and one of its ports, or another resource.</summary>
internal sealed class IngressBackends()
    : ComponentRule("KW1414", "Backends of an ingress", "io.k8s.api.networking.v1.IngressSpec", "io.k8s.api.networking.v1.HTTPIngressRuleValue")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("defaultBackend") is { } standard)
            CheckBackend(standard, "defaultBackend", context);
        foreach (var (i, path) in node.Items("paths"))
        {
            if (IngressPaths.HasType(path) && path.MapOrEmpty("backend") is { } backend)
                CheckBackend(backend, $"paths[{i}].backend", context);
        }
    }

    private static void CheckBackend(ManifestMap backend, string path, RuleContext context)
    {
        var (service, resource) = (backend.IsSet("service"), backend.IsSet("resource"));
        if (service && resource)
            context.Report(path, "A backend is a service or a resource, not both; remove one.", backend);
        else if (backend.Map("resource") is { } reference)
            CheckResource(reference, $"{path}.resource.", context);
        else if (backend.Map("service") is { } target)
            CheckService(target, path, context);
        else if (backend.IsCertainlyAbsent("service") && backend.IsCertainlyAbsent("resource"))
            context.Report(path, "A backend needs a service or a resource.", backend);
    }

    private static void CheckResource(ManifestMap reference, string prefix, RuleContext context)
    {
        context.CheckForm(reference, "apiGroup", Syntax.Dns1123Subdomain, prefix);
        context.Require(reference, "kind", prefix, NameSyntax.PathSegment);
        context.Require(reference, "name", prefix, NameSyntax.PathSegment);
    }

    private static void CheckService(ManifestMap service, string path, RuleContext context)
    {
        context.Require(service, "name", $"{path}.service.", Syntax.Dns1123Label);
        if (service.MapOrEmpty("port") is not { } port || port.TextOr("name", "") is not { } name || port.IntegerOr("number", 0) is not { } number)
            return;
        if (name.Length > 0 && number != 0)
            context.Report(path, $"The backend's port has the name '{name}' and the number {number}; keep one of them.", port);
        else if (name.Length > 0)
            context.CheckForm(port, "name", PortSyntax.Name, $"{path}.service.port.");
        else if (number == 0)
            context.Report(path, "The backend's service needs a port: its name or its number.", service);
        else if (PortSyntax.Number(number) is { } problem)
            context.Report($"{path}.service.port.number", problem, port.Field("number"));
    }
}
