namespace Kubewright.Rules.Storage;

/// <summary>The fields of volume sources on hosts and in clouds.</summary>
internal static class VolumeSourceFields
{
    private const int LastPartition = 255;

    public static void HostPath(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "path", prefix, NoBacksteps);
        if (!source.IsCertainlyEmpty("path") && source.Text("type") is { } type
            && type is not ("" or "DirectoryOrCreate" or "Directory" or "FileOrCreate" or "File" or "Socket" or "CharDevice" or "BlockDevice"))
        {
            context.Report(prefix + "type", $"'{type}' is no type of host path; use Directory, File, Socket, BlockDevice or another of the documented types.", source.Field("type"));
        }
    }

    public static void Local(ManifestMap source, string prefix, RuleContext context) => context.Require(source, "path", prefix, NoBacksteps);

    public static void GcePersistentDisk(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "pdName", prefix);
        Partition(source, prefix, context);
    }

    public static void AwsElasticBlockStore(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "volumeID", prefix);
        Partition(source, prefix, context);
    }

    public static void Cinder(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "volumeID", prefix);
        SecretReference(source, prefix, context);
    }

    public static void FlexVolume(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "driver", prefix);
        if (source.Map("options") is not { } options)
            return;
        foreach (var entry in options)
        {
            var slash = entry.Key.IndexOf('/');
            var owner = "." + (slash < 0 ? entry.Key : entry.Key.Substring(0, slash)).ToLowerInvariant();
            if (owner.EndsWith(".kubernetes.io", StringComparison.Ordinal) || owner.EndsWith(".k8s.io", StringComparison.Ordinal))
                context.Report($"{prefix}options[{entry.Key}]", $"The option '{entry.Key}' is of a namespace that Kubernetes keeps to itself; rename it.", entry.Value);
        }
    }

    public static void AzureFile(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "secretName", prefix);
        context.Require(source, "shareName", prefix);
        if (source.IsSet("secretNamespace"))
            context.Require(source, "secretNamespace", prefix);
    }

    public static void AzureDisk(ManifestMap source, string prefix, RuleContext context)
    {
        context.Require(source, "diskName", prefix);
        if (source.Text("cachingMode") is { } caching and not ("None" or "ReadOnly" or "ReadWrite"))
            context.Report(prefix + "cachingMode", $"'{caching}' is no caching mode; use None, ReadOnly or ReadWrite.", source.Field("cachingMode"), source.Meant("cachingMode", "None", "ReadOnly", "ReadWrite"));
        var kind = source.IsCertainlyAbsent("kind") ? "Shared" : source.Text("kind");
        if (kind is not (null or "Shared" or "Dedicated" or "Managed"))
            context.Report(prefix + "kind", $"'{kind}' is no kind of disk; use Managed, Dedicated or Shared.", source.Field("kind"));
        context.Require(source, "diskURI", prefix, uri => kind is null || uri.StartsWith(kind == "Managed" ? "/subscriptions/" : "https://", StringComparison.Ordinal)
            ? null
            : $"The URI of a {kind} disk begins with {(kind == "Managed" ? "/subscriptions/" : "https://")}, not '{uri}'.");
    }

    public static void VsphereVolume(ManifestMap source, string prefix, RuleContext context) => context.Require(source, "volumePath", prefix);

    public static void PhotonPersistentDisk(ManifestMap source, string prefix, RuleContext context) => context.Require(source, "pdID", prefix);

    public static void PortworxVolume(ManifestMap source, string prefix, RuleContext context) => context.Require(source, "volumeID", prefix);

    /// <summary>A secret that, where it is given, needs its name and namespace.</summary>
    public static void SecretReference(ManifestMap source, string prefix, RuleContext context)
    {
        if (source.Map("secretRef") is not { } secret)
            return;
        context.Require(secret, "name", prefix + "secretRef.");
        context.Require(secret, "namespace", prefix + "secretRef.");
    }

    private static void Partition(ManifestMap source, string prefix, RuleContext context)
    {
        if (source.Integer("partition") is { } partition and (< 0 or > LastPartition))
            context.Report(prefix + "partition", $"{partition} is no partition; use 0 to {LastPartition}.", source.Field("partition"));
    }

    private static string? NoBacksteps(string path) =>
        Array.IndexOf(path.Split('/'), "..") >= 0 ? $"The path '{path}' must not contain '..'; write where it leads." : null;
}
