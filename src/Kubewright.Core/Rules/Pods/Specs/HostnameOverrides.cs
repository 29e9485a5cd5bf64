namespace Kubewright.Rules.Pods;

/// <summary>A host name of a pod that is not its own.</summary>
internal sealed class HostnameOverrides() : ComponentRule("KW1263", "Host name override", PodTypes.PodSpec)
{
    private const int LongestName = 64;
    private const string Field = "hostnameOverride";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!node.IsSet(Field))
            return;
        if (node.Boolean("setHostnameAsFQDN") is true)
            context.Report(Field, "The pod's host name is its full name (setHostnameAsFQDN) or another one; remove one of the two.", node.Field(Field));
        if (node.Boolean("hostNetwork") is true)
            context.Report(Field, "A pod in the node's network (hostNetwork) has the node's name; remove hostnameOverride.", node.Field(Field));
        if (node.Text(Field) is not { } name)
            return;
        if (name.Length > LongestName)
            context.Report(Field, $"'{name}' has {name.Length} characters; a host name has at most {LongestName}.", node.Field(Field));
        else
            context.ReportIf(Syntax.Dns1123Subdomain(name), "", Field, node.Field(Field));
    }
}
