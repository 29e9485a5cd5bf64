namespace Kubewright.Rules.Storage;

/// <summary>
/// What a claim's volume is filled from. In a claim of its own the API server first drops some sources that it always ignored, and then copies
/// dataSource to dataSourceRef or the other way round, so that it reports both.
/// </summary>
internal sealed class ClaimSource() : ComponentRule("KW1451", "Data source of a volume claim", "io.k8s.api.core.v1.PersistentVolumeClaimSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var source = node.Field("dataSource");
        var reference = node.Field("dataSourceRef");
        if (source is null && reference is null)
            return;
        var isClaim = context.Kind == "PersistentVolumeClaim";

        if (reference is ManifestMap vague && vague.TextOr("namespace", "") is null)
            return;

        // Sources in other namespaces are behind a feature gate that is off.
        if ((reference as ManifestMap)?.Text("namespace") is { Length: > 0 })
            reference = null;
        if (isClaim && reference is null && source is ManifestMap old && IsClaimOrSnapshot(old) is not true)
            return;
        if (source is ManifestMap map)
            CheckReference(map, "dataSource", context);
        else if (isClaim && source is null && node.IsCertainlyAbsent("dataSource") && reference is ManifestMap copied)
            CheckReference(copied, "dataSource", context);
        if (reference is ManifestMap other)
            CheckReference(other, "dataSourceRef", context);
        else if (isClaim && reference is null && source is ManifestMap copy)
            CheckReference(copy, "dataSourceRef", context);
        if (source is ManifestMap one && reference is ManifestMap two && (Differ(one, two, "name") || Differ(one, two, "kind") || GroupsDiffer(one, two)))
            context.Report("", "dataSource and dataSourceRef name different objects; remove dataSource.", one);
    }

    /// <summary>Whether it is a source that was allowed from the beginning; null where that is not known.</summary>
    private static bool? IsClaimOrSnapshot(ManifestMap source) => (source.TextOr("kind", "-"), source.TextOr("apiGroup", "")) switch
    {
        (null, _) or ("PersistentVolumeClaim" or "VolumeSnapshot", null) => null,
        ("PersistentVolumeClaim", "") or ("VolumeSnapshot", "snapshot.storage.k8s.io") => true,
        _ => false,
    };

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
