namespace Kubewright.Rules.Reliability;

/// <summary>Labels and annotations that a team wants.</summary>
internal static class WantedEntries
{
    /// <summary>The keys that a map certainly does not have, or has with another value than is wanted.</summary>
    public static IEnumerable<string> MissingFrom(ManifestMap entries, IReadOnlyDictionary<string, Pattern> wanted)
    {
        foreach (var entry in wanted)
        {
            if (entries.IsCertainlyAbsent(entry.Key) || (entries.Text(entry.Key) is { } value && !entry.Value.IsMatch(value)))
                yield return entry.Key;
        }
    }

    /// <summary>Whether a manifest is of one of some kinds; of any, where none is named.</summary>
    public static bool Concern(IReadOnlyList<string> kinds, ManifestObject manifest) => kinds.Count == 0 || kinds.Contains(manifest.Kind!) || kinds.Contains(manifest.KindName);
}
