namespace Kubewright.Rules.Storage;

/// <summary>The fields of volume sources that are network file systems and storage clusters.</summary>
internal static class NetworkSourceFields
{
    private const int LongestTenant = 64;

    public static void Nfs(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "server", prefix);
        context.Require(source, "path", prefix, path => path[0] == '/' ? null : $"The path '{path}' must begin with a slash.");
    }

    public static void Glusterfs(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "endpoints", prefix);
        context.Require(source, "path", prefix);
        context.CheckForm(source, "endpointsNamespace", Syntax.Dns1123Label, prefix);
    }

    public static void Flocker(ManifestMap source, string prefix, RuleContext context)
    {
        var path = prefix.Substring(0, prefix.Length - 1);
        if (source.IsCertainlyEmpty("datasetName") && source.IsCertainlyEmpty("datasetUUID"))
            context.Report(path, "A Flocker volume needs its datasetName or datasetUUID.", source);
        else if (source.IsFilled("datasetName") && source.IsFilled("datasetUUID"))
            context.Report(path, "A Flocker volume has a datasetName or a datasetUUID, not both; remove one.", source);
        context.CheckForm(source, "datasetName", name => name.IndexOf('/') < 0 ? null : $"The dataset's name '{name}' must not contain a slash.", prefix);
    }

    public static void Rbd(ManifestMap source, string prefix, RuleContext context)
    {
        RequireList(source, "monitors", prefix, context);
        context.Require(source, "image", prefix);
    }

    public static void CephFS(ManifestMap source, string prefix, RuleContext context) => RequireList(source, "monitors", prefix, context);

    public static void Quobyte(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "volume", prefix);
        if (source.TextOr("registry", "") is { Length: > 0 } && source.Text("tenant") is { Length: > LongestTenant } tenant)
            context.Report(prefix + "tenant", $"The tenant has {tenant.Length} characters; {LongestTenant} are allowed.", source.Field("tenant"));
        else
            context.Require(source, "registry", prefix, RegistryProblem);
    }

    public static void ScaleIO(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "gateway", prefix);
        context.Require(source, "system", prefix);
        context.Require(source, "volumeName", prefix);
    }

    public static void StorageOS(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "volumeName", prefix, Syntax.Dns1123Label);
        context.CheckForm(source, "volumeNamespace", Syntax.Dns1123Label, prefix, takesEmpty: true);
        VolumeSourceFields.SecretReference(source, prefix, context);
    }

    private static void RequireList(ManifestMap source, string field, string prefix, RuleContext context)
    {
        if (source.IsCertainlyEmpty(field))
            context.Report(prefix + field, $"{field} is required here.", source.Field(field) ?? source);
    }

    private static string? RegistryProblem(string registry)
    {
        foreach (var pair in registry.Split(','))
        {
            var colon = pair.LastIndexOf(':');
            var host = colon < 0 ? "" : pair.Substring(0, colon);
            var isBracketed = host.Length > 1 && host[0] == '[' && host.IndexOf(']') == host.Length - 1 && host.LastIndexOf('[') == 0;
            if (colon < 0 || (!isBracketed && host.IndexOfAny([':', '[', ']']) >= 0) || pair.IndexOfAny(['[', ']'], colon) >= 0)
                return $"'{pair}' is no host and port; write the registry as host:port, several of them separated by commas.";
        }

        return null;
    }
}
