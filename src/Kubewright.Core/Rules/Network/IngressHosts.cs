namespace Kubewright.Rules.Network;

/// <summary>Where an ingress sends requests: hosts, TLS, class. Paths have a rule of their own.</summary>
internal sealed class IngressHosts() : ComponentRule("KW1412", "Hosts, TLS and class of an ingress", "io.k8s.api.networking.v1.Ingress")
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        if (spec.IsCertainlyEmpty("rules") && spec.IsCertainlyAbsent("defaultBackend"))
            context.Report("spec", "The ingress has neither rules nor a defaultBackend; give one of them.", node.Field("spec") ?? node);
        foreach (var (i, rule) in spec.Items("rules"))
        {
            if (rule.Text("host") is { Length: > 0 } host && HostProblem(host) is { } problem)
                context.Report($"spec.rules[{i}].host", problem, rule.Field("host"));
        }

        foreach (var (i, tls) in spec.Items("tls"))
        {
            foreach (var (j, host) in tls.Texts("hosts"))
            {
                if (NameSyntax.HostOrWildcard(host) is { } problem)
                    context.Report($"spec.tls[{i}].hosts[{j}]", problem, tls.List("hosts")![j]);
            }

            context.CheckForm(tls, "secretName", Syntax.Dns1123Subdomain, $"spec.tls[{i}].", takesEmpty: true);
        }

        context.CheckForm(spec, "ingressClassName", Syntax.Dns1123Subdomain, "spec.");
        CheckAnnotation(node, spec, context);
    }

    private static string? HostProblem(string host) => IpParser.TryParse(host, out _, out _)
        ? $"'{host}' is an IP address; an ingress host is a DNS name."
        : NameSyntax.HostOrWildcard(host);

    /// <summary>The server writes this one path without 'metadata'.</summary>
    private static void CheckAnnotation(ManifestMap node, ManifestMap spec, RuleContext context)
    {
        if (node.Map("metadata")?.Map("annotations") is { } annotations && annotations.Text(ClassAnnotation) is { } annotated
            && spec.Text("ingressClassName") is { } named && annotated != named)
        {
            context.Report($"annotations.{ClassAnnotation}", $"The annotation says '{annotated}' and ingressClassName '{named}'; remove the annotation.", annotations.Field(ClassAnnotation));
        }
    }
}
