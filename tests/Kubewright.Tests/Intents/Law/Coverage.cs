namespace Kubewright.Tests.Intents.Law;

/// <summary>Whether all that an incomplete tree says is true of a complete one.</summary>
internal static class Coverage
{
    public static bool Covers(ManifestNode? known, ManifestNode? complete) => (known, complete) switch
    {
        (ManifestUnknown, _) => true,
        (null, _) or (_, null) => known is null && complete is null,
        (ManifestMap map, ManifestMap other) => map.All(entry => Covers(entry.Value, other[entry.Key])) && (map.IsOpen || other.All(entry => map.ContainsKey(entry.Key))),
        (ManifestList { IsOpen: true } list, ManifestList other) => list.All(item => other.Any(candidate => Covers(item, candidate))),
        (ManifestList list, ManifestList other) => list.Count == other.Count && list.Zip(other, Covers).All(covers => covers),
        _ => ManifestNode.DeepEquals(known, complete),
    };
}
