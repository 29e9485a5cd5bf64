namespace Kubewright.Rules.Pods;

/// <summary>What environment variables take their values from: fields of the pod, resources, keys of ConfigMaps and Secrets.</summary>
internal sealed class EnvironmentReferences() : ComponentRule("KW1216", "Sources of environment variables", PodTypes.EnvVar)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("valueFrom") is not { } source)
            return;
        if (source.Map("fieldRef") is { } field)
            FieldReferences.CheckField(field, "valueFrom.fieldRef", isVolume: false, context.Report);
        if (source.Map("resourceFieldRef") is { } resource)
            FieldReferences.CheckResource(resource, "valueFrom.resourceFieldRef.", isVolume: false, context.Report);
        if (source.Map("configMapKeyRef") is { } configMap)
            CheckKey(configMap, "valueFrom.configMapKeyRef.", "ConfigMap", context);
        if (source.Map("secretKeyRef") is { } secret)
            CheckKey(secret, "valueFrom.secretKeyRef.", "Secret", context);
    }

    private static void CheckKey(ManifestMap reference, string path, string kind, RuleContext context)
    {
        if (!context.Require(reference, "name", path, $"The name of the {kind} is missing.") && reference.Text("name") is { } name)
            context.ReportIf(Syntax.Dns1123Subdomain(name), path, "name", reference.Field("name"));
        if (!context.Require(reference, "key", path, $"The key in the {kind} is missing.") && reference.Text("key") is { } key)
            context.ReportIf(EnvironmentSyntax.Key(key), path, "key", reference.Field("key"));
    }
}
