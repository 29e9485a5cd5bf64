namespace Kubewright.Rules;

/// <summary>Keys of labels that nodes carry (<c>Facts/node-keys.json</c>).</summary>
internal static class NodeKeys
{
    /// <summary>A node by itself.</summary>
    public const string Hostname = "kubernetes.io/hostname";

    private static readonly Lazy<ManifestMap> Facts = new(() => FactFile.Read("node-keys.json"));
    private static readonly Lazy<HashSet<string>> KnownKeys = new(() => [.. Facts.Value.AllTexts("known")!]);
    private static readonly Lazy<HashSet<string>> ReservedDomains = new(() => [.. Facts.Value.AllTexts("reserved")!]);

    /// <summary>Keys that nodes have for what is around them.</summary>
    public static IReadOnlyCollection<string> Known => KnownKeys.Value;

    /// <summary>Whether nodes are known to have a key.</summary>
    public static bool IsKnown(string key) => KnownKeys.Value.Contains(key);

    /// <summary>Whether only Kubernetes itself makes labels of a key's domain.</summary>
    public static bool IsReserved(string key) => ReservedDomains.Value.Contains(key.Substring(0, Math.Max(key.IndexOf('/'), 0)));

    /// <summary>What has replaced a key, or <see langword="null"/>.</summary>
    public static string? Replacement(string key) => Facts.Value.Map("replaced")!.Text(key);

    /// <summary>What was meant by a key that nodes do not have, or <see langword="null"/>.</summary>
    public static string? Meant(string key) => Facts.Value.Map("meant")!.Text(key.Substring(key.IndexOf('/') + 1).ToLowerInvariant()) ?? Nearest.Find(key, Known);
}
