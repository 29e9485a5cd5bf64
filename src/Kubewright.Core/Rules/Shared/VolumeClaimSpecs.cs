namespace Kubewright.Rules;

/// <summary>What claims for volumes ask for (<c>PersistentVolumeClaimSpec</c>): claims themselves and templates of claims.</summary>
internal static class VolumeClaimSpecs
{
    private static readonly string[] AccessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    /// <summary>Checks a claim's spec, without its label selector (<see cref="LabelSelectors"/>).</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="path">Its path, with the dot behind it.</param>
    /// <param name="report">Where to report: path, message, node.</param>
    public static void Check(ManifestMap spec, string path, Action<string, string, ManifestNode?> report)
    {
        CheckAccess(spec, path, report);
        CheckSize(spec, path, report);
        CheckClass(spec, "storageClassName", path, report);
        CheckClass(spec, "volumeAttributesClassName", path, report);
        if (spec.Text("volumeMode") is { } mode && FieldChecks.NoneOf(mode, VolumeModes) is { } problem)
            report(path + "volumeMode", problem, spec.Field("volumeMode"));
        CheckSources(spec, path, report);
    }

    private static void CheckAccess(ManifestMap spec, string path, Action<string, string, ManifestNode?> report)
    {
        if (spec.IsCertainlyEmpty("accessModes"))
            report(path + "accessModes", "The claim says not how the volume is used; add access modes, such as ReadWriteOnce.", spec);
        bool hasPod = false, hasOther = false;
        foreach (var (_, mode) in spec.Texts("accessModes"))
        {
            if (FieldChecks.NoneOf(mode, AccessModes) is { } problem)
                report(path + "accessModes", problem, spec.Field("accessModes"));
            else if (mode == "ReadWriteOncePod")
                hasPod = true;
            else
                hasOther = true;
        }

        if (hasPod && hasOther)
            report(path + "accessModes", "ReadWriteOncePod cannot stand with other access modes.", spec.Field("accessModes"));
    }

    private static void CheckSize(ManifestMap spec, string path, Action<string, string, ManifestNode?> report)
    {
        var resources = spec.Map("resources");
        var requests = resources?.Map("requests");
        var isKnown = resources is null ? spec.IsCertainlyAbsent("resources") : requests is null ? resources.IsCertainlyAbsent("requests") : requests.IsCertainlyAbsent("storage");
        if (isKnown)
            report(path + "resources[storage]", "The claim asks for no size; add resources.requests.storage.", spec);
        else if (QuantityValue.TryRead(requests?.Field("storage"), out var size) && size.Amount <= 0)
            report(path + "resources[storage]", "The size must be greater than 0.", requests!.Field("storage"));
    }

    private static void CheckClass(ManifestMap spec, string field, string path, Action<string, string, ManifestNode?> report)
    {
        if (spec.Text(field) is { Length: > 0 } name && Syntax.Dns1123Subdomain(name) is { } problem)
            report(path + field, problem, spec.Field(field));
    }

    private static void CheckSources(ManifestMap spec, string path, Action<string, string, ManifestNode?> report)
    {
        var source = spec.Map("dataSource");
        var reference = spec.Map("dataSourceRef");
        if (source is not null)
            CheckSource(source, path + "dataSource", report);
        if (reference is not null)
            CheckSource(reference, path + "dataSourceRef", report);
        var @namespace = reference?.Text("namespace") ?? "";
        if (@namespace.Length > 0 && Syntax.Dns1123Label(@namespace) is { } problem)
            report(path + "dataSourceRef.namespace", problem, reference!.Field("namespace"));
        if (source is null || reference is null || source.IsOpen || reference.IsOpen)
            return;
        var at = path.Substring(0, path.Length - 1);
        if (@namespace.Length > 0)
            report(at, "With a namespace in dataSourceRef there is no dataSource; remove it.", source);
        else if (source.Text("kind") != reference.Text("kind") || source.Text("name") != reference.Text("name") || source.Text("apiGroup") != reference.Text("apiGroup"))
            report(at, "dataSource and dataSourceRef name different objects; keep dataSourceRef.", source);
    }

    private static void CheckSource(ManifestMap source, string path, Action<string, string, ManifestNode?> report)
    {
        if (source.IsCertainlyEmpty("name"))
            report(path + ".name", "The name of the source is missing.", source);
        if (source.IsCertainlyEmpty("kind"))
            report(path + ".kind", "The kind of the source is missing.", source);
        if (source.TextOr("apiGroup", "") is not { } group || source.TextOr("kind", "") is not { } kind)
            return;
        if (group.Length == 0 && kind != "PersistentVolumeClaim")
            report(path, $"'{kind}' is of an API group, which is missing; add apiGroup, or name a PersistentVolumeClaim.", source);
        else if (group.Length > 0 && Syntax.Dns1123Subdomain(group) is { } problem)
            report(path + ".apiGroup", problem, source.Field("apiGroup"));
    }
}
