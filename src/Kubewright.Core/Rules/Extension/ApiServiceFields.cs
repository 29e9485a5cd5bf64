namespace Kubewright.Rules.Extension;

/// <summary>The group, version, priorities and service of an API service.</summary>
internal sealed class ApiServiceFields() : ComponentRule("KW1560", "API services", "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService")
{
    private const int HighestGroupPriority = 20000;
    private const int HighestVersionPriority = 1000;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        var (group, version) = (spec.TextOr("group", ""), spec.TextOr("version", ""));
        if (group is not null && version is not null)
            CheckGroup(group, version, spec, context);
        if (version is not null && Syntax.Dns1035Label(version) is { } problem)
            context.Report("spec.version", problem, spec.Field("version") ?? spec);
        CheckPriority(spec, "groupPriorityMinimum", HighestGroupPriority, context);
        CheckPriority(spec, "versionPriority", HighestVersionPriority, context);
        if (spec.Map("service") is { } service)
            CheckService(service, spec, context);
        else if (spec.IsCertainlyAbsent("service"))
            CheckLocal(spec, context);
    }

    private static void CheckGroup(string group, string version, ManifestMap spec, RuleContext context)
    {
        if (group.Length == 0 && version != "v1")
            context.Report("spec.group", "Only the version v1 of Kubernetes itself has no group; name the group.", spec.Field("group") ?? spec);
        else if (group.Length > 0 && Syntax.Dns1123Subdomain(group) is { } problem)
            context.Report("spec.group", problem, spec.Field("group"));
    }

    private static void CheckPriority(ManifestMap spec, string field, int highest, RuleContext context)
    {
        if (spec.IntegerOr(field, 0) is { } priority && (priority <= 0 || priority > highest))
            context.Report("spec." + field, $"{field} is 1 to {highest}, not {priority}.", spec.Field(field) ?? spec);
    }

    private static void CheckService(ManifestMap service, ManifestMap spec, RuleContext context)
    {
        context.Require(service, "namespace", "spec.service.");
        context.Require(service, "name", "spec.service.");
        if (service.Integer("port") is { } port && PortSyntax.Number(port) is { } problem)
            context.Report("spec.service.port", problem, service.Field("port"));
        if (spec.Boolean("insecureSkipTLSVerify") == true && spec.IsFilled("caBundle"))
            context.Report("spec.insecureSkipTLSVerify", "With a caBundle the certificate is verified; remove insecureSkipTLSVerify.", spec.Field("insecureSkipTLSVerify"));
    }

    private static void CheckLocal(ManifestMap spec, RuleContext context)
    {
        if (spec.IsFilled("caBundle"))
            context.Report("spec.caBundle", "Without a service nothing is called, so there is no caBundle; remove it.", spec.Field("caBundle"));
        if (spec.Boolean("insecureSkipTLSVerify") == true)
            context.Report("spec.insecureSkipTLSVerify", "Without a service nothing is called; remove insecureSkipTLSVerify.", spec.Field("insecureSkipTLSVerify"));
    }
}
