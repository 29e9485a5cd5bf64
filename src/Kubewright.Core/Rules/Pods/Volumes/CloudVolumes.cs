namespace Kubewright.Rules.Pods;

/// <summary>Volumes of cloud providers and storage products, beyond the fields that they must have.</summary>
internal sealed class CloudVolumes() : VolumeRule("KW1237", "Volumes of providers")
{
    private static readonly string[] CachingModes = ["None", "ReadOnly", "ReadWrite"];
    private static readonly string[] DiskKinds = ["Dedicated", "Managed", "Shared"];

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) is not { } type || volume.Map(type) is not { } source)
            return;
        switch (type)
        {
            case "azureDisk":
                CheckAzureDisk(source, report);
                break;
            case "cinder":
                CheckSecret(source, type, report);
                break;
            case "flexVolume":
                CheckFlex(source, report);
                break;
            case "flocker":
                CheckFlocker(source, report);
                break;
            case "quobyte":
                CheckQuobyte(source, report);
                break;
            case "storageos":
                CheckStorageOs(source, report);
                break;
        }
    }

    private static void CheckAzureDisk(ManifestMap disk, VolumeReport report)
    {
        if (disk.Text("cachingMode") is { } mode)
            report.ReportIf(FieldChecks.NoneOf(mode, CachingModes), "azureDisk.cachingMode", disk.Field("cachingMode"));
        if (disk.TextIfAny("kind", "Shared") is not { } kind)
            return;
        report.ReportIf(FieldChecks.NoneOf(kind, DiskKinds), "azureDisk.kind", disk.Field("kind") ?? disk);
        var start = kind == "Managed" ? "/subscriptions/" : "https://";
        if (disk.TextOr("diskURI", "") is { } address && !address.StartsWith(start, StringComparison.Ordinal))
            report.Report("azureDisk.diskURI", $"The diskURI of a disk of kind {kind} begins with '{start}'; '{address}' does not.", disk.Field("diskURI") ?? disk);
    }

    private static void CheckSecret(ManifestMap source, string type, VolumeReport report)
    {
        if (source.Map("secretRef") is { } secret)
            report.Require(secret, "name", type + ".secretRef", "The name of the Secret is missing.");
    }

    private static void CheckFlex(ManifestMap source, VolumeReport report)
    {
        if (source.Map("options") is not { } options)
            return;
        foreach (var option in options)
        {
            var slash = option.Key.IndexOf('/');
            var domain = "." + (slash < 0 ? option.Key : option.Key.Substring(0, slash)).ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
                report.Report($"flexVolume.options[{option.Key}]", "Options of kubernetes.io and k8s.io are reserved; remove it.", option.Value);
        }
    }

    private static void CheckFlocker(ManifestMap source, VolumeReport report)
    {
        var name = source.Text("datasetName") ?? "";
        if (source.IsCertainlyEmpty("datasetName") && source.IsCertainlyEmpty("datasetUUID"))
            report.Report("flocker", "The dataset is missing; add datasetName or datasetUUID.", source);
        if (name.Length > 0 && source.Text("datasetUUID") is { Length: > 0 })
            report.Report("flocker", "The dataset is named twice; keep datasetName or datasetUUID.", source);
        if (name.IndexOf('/') >= 0)
            report.Report("flocker.datasetName", $"'{name}' contains a slash.", source.Field("datasetName"));
    }

    private static void CheckQuobyte(ManifestMap source, VolumeReport report)
    {
        const string Form = "one host:port or several, with commas between";
        if (source.TextOr("registry", "") is not { } registry)
            return;
        if (registry.Length == 0)
            report.Report("quobyte.registry", $"The registry is missing: {Form}.", source);
        else if (source.Text("tenant") is { Length: >= 65 })
            report.Report("quobyte.tenant", "The tenant has more than 64 characters; it is a UUID.", source.Field("tenant"));
        else if (Array.Exists(registry.Split(','), pair => !HostAndPort.IsValid(pair)))
            report.Report("quobyte.registry", $"'{registry}' is no registry: {Form}.", source.Field("registry"));
    }

    private static void CheckStorageOs(ManifestMap source, VolumeReport report)
    {
        if (source.Text("volumeName") is { Length: > 0 } name)
            report.ReportIf(Syntax.Dns1123Label(name), "storageos.volumeName", source.Field("volumeName"));
        if (source.Text("volumeNamespace") is { Length: > 0 } @namespace)
            report.ReportIf(Syntax.Dns1123Label(@namespace), "storageos.volumeNamespace", source.Field("volumeNamespace"));
        CheckSecret(source, "storageos", report);
    }
}
