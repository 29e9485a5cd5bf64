namespace Kubewright.Rules;

/// <summary>Linux capabilities that a container adds or drops.</summary>
internal static class Capabilities
{
    private const string Prefix = "CAP_";

    /// <summary>The entries of <c>add</c> or <c>drop</c> that are known.</summary>
    public static IEnumerable<(int Index, string Text, ManifestNode Node)> In(PodContainer container, string list)
    {
        if (Map(container) is not { } capabilities)
            yield break;
        foreach (var (i, text) in capabilities.Texts(list))
            yield return (i, text, capabilities.List(list)![i]);
    }

    /// <summary>All entries of <c>drop</c>; <see langword="null"/> where they are not all known.</summary>
    public static IReadOnlyList<string>? Dropped(PodContainer container) => container.Node.MapOrOpen("securityContext").MapOrOpen("capabilities").AllTexts("drop");

    /// <summary>Whether a container certainly adds a capability with which privilege escalation cannot be ruled out.</summary>
    public static bool AddsEscalation(PodContainer container) => In(container, "add").Any(entry => Bare(entry.Text).ToUpperInvariant() is "SYS_ADMIN" or "ALL");

    /// <summary>Whether nothing may be added beyond what is known.</summary>
    public static bool AreAllKnown(PodContainer container) => container.Node.MapOrOpen("securityContext").MapOrOpen("capabilities").AllTexts("add") is not null;

    /// <summary>Whether a name begins with the prefix that Kubernetes does not use.</summary>
    public static bool HasPrefix(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name without that prefix.</summary>
    public static string Bare(string name) => HasPrefix(name) ? name.Substring(Prefix.Length) : name;

    /// <summary>A fix that leaves entries out, or changes them: all at once, so that several fixes of a list agree. None where the list is not all known.</summary>
    public static ManifestFix? Rewrite(string title, PodContainer container, string list, Func<string, string?> change)
    {
        if (Map(container) is not { } capabilities || capabilities.AllTexts(list) is not { } entries)
            return null;
        var kept = new ManifestList(entries.Select(change).Where(entry => entry is not null).Select(entry => (ManifestNode)entry!));
        return kept.Count == 0 ? TreeFix.Remove(title, capabilities, list) : TreeFix.Set(title, capabilities, kept, list);
    }

    private static ManifestMap? Map(PodContainer container) => container.Node.At("securityContext", "capabilities").Map;
}
