namespace Kubewright.Rules.Pods;

/// <summary>ConfigMaps and Secrets whose keys all become environment variables (<c>envFrom</c>).</summary>
internal sealed class EnvironmentImports() : ComponentRule("KW1218", "Imported environment", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("envFrom") is not { } sources)
            return;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].AsMap() is { } source)
                CheckSource(source, i, context);
        }
    }

    private static void CheckSource(ManifestMap source, int i, RuleContext context)
    {
        if (source.Text("prefix") is { Length: > 0 } prefix && EnvironmentSyntax.Name(prefix) is { } problem)
            context.Report($"envFrom[{i}].prefix", problem, source.Field("prefix"));
        if (source.Map("configMapRef") is { } configMap)
            CheckName(configMap, i, "configMapRef", context);
        if (source.Map("secretRef") is { } secret)
            CheckName(secret, i, "secretRef", context);

        // The server writes these two without the index.
        if (source.IsCertainlyAbsent("configMapRef") && source.IsCertainlyAbsent("secretRef"))
            context.Report("envFrom", "An item names neither a ConfigMap nor a Secret; use configMapRef or secretRef.", source);
        else if (source.IsSet("configMapRef") && source.IsSet("secretRef"))
            context.Report("envFrom", "An item names a ConfigMap and a Secret; make two items of it.", source);
    }

    private static void CheckName(ManifestMap reference, int i, string kind, RuleContext context)
    {
        var problem = reference.IsCertainlyEmpty("name") ? "The name is missing." : reference.Text("name") is { } name ? EnvironmentSyntax.NameOrPrefix(name) : null;
        if (problem is not null)
            context.Report($"envFrom[{i}].{kind}.name", problem, reference.Field("name") ?? reference);
    }
}
