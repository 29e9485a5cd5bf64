namespace Kubewright.Rules.Storage;

/// <summary>What a claim's volume is filled from.</summary>
internal sealed class ClaimSource() : Rule("KW1451", "Data source of a volume claim", "io.k8s.api.core.v1.PersistentVolumeClaimSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var source = node.Map("dataSource");
        var reference = node.Map("dataSourceRef");
        if (source is not null)
            CheckReference(source, "dataSource", context);
        if (reference is not null)
        {
            CheckReference(reference, "dataSourceRef", context);
            context.CheckForm(reference, "namespace", Syntax.Dns1123Label, "dataSourceRef.", takesEmpty: true);
        }

        if (source is null || reference is null)
            return;
        if (reference.Text("namespace") is { Length: > 0 } other)
            context.Report("", $"dataSourceRef is of the namespace {other}, which dataSource cannot say; remove dataSource.", source);
        else if (reference.IsCertainlyEmpty("namespace") && (Differ(source, reference, "name") || Differ(source, reference, "kind") || GroupsDiffer(source, reference)))
            context.Report("", "dataSource and dataSourceRef name different objects; remove dataSource.", source);
    }

    private static void CheckReference(ManifestMap reference, string field, RuleContext context)
    {
        var prefix = field + ".";
        context.Require(reference, "name", prefix);
        context.Require(reference, "kind", prefix);
        context.CheckForm(reference, "apiGroup", Syntax.Dns1123Subdomain, prefix, takesEmpty: true);
        if (reference.IsCertainlyEmpty("apiGroup") && reference.TextOr("kind", "") is { } kind and not "PersistentVolumeClaim")
            context.Report(field, $"Without apiGroup a data source is a PersistentVolumeClaim, not '{kind}'; set apiGroup.", reference);
    }

    private static bool Differ(ManifestMap source, ManifestMap reference, string field) =>
        source.TextOr(field, "") is { } one && reference.TextOr(field, "") is { } other && one != other;

    /// <summary>An empty group is not the same as none here.</summary>
    private static bool GroupsDiffer(ManifestMap source, ManifestMap reference) => source.Text("apiGroup") is { } group
        ? reference.IsCertainlyAbsent("apiGroup") || (reference.Text("apiGroup") is { } other && other != group)
        : source.IsCertainlyAbsent("apiGroup") && reference.IsSet("apiGroup");
}
