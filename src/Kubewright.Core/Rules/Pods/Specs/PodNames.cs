namespace Kubewright.Rules.Pods;

/// <summary>Names in a pod: of itself as a host, and of what it uses.</summary>
internal sealed class PodNames() : ComponentRule("KW1262", "Names in a pod", PodTypes.PodSpec)
{
    private static readonly string[] Objects = ["serviceAccountName", "nodeName", "priorityClassName"];
    private static readonly string[] Labels = ["hostname", "subdomain"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var field in Objects)
        {
            if (node.Text(field) is { Length: > 0 } name)
                context.ReportIf(Syntax.Dns1123Subdomain(name), "", field, node.Field(field));
        }

        // The old name of the field counts where the new one is empty.
        if (node.IsCertainlyEmpty("serviceAccountName") && node.Text("serviceAccount") is { Length: > 0 } account)
            context.ReportIf(Syntax.Dns1123Subdomain(account), "", "serviceAccountName", node.Field("serviceAccount"));
        if (node.Text("runtimeClassName") is { } runtime)
            context.ReportIf(Syntax.Dns1123Subdomain(runtime), "", "runtimeClassName", node.Field("runtimeClassName"));
        if (PodTypes.StatefulSet(context) is not null)
            return; // A StatefulSet gives its pods names of its own.
        foreach (var field in Labels)
        {
            if (node.Text(field) is { Length: > 0 } name)
                context.ReportIf(Syntax.Dns1123Label(name), "", field, node.Field(field));
        }
    }
}
