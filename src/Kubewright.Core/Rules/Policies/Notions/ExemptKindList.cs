namespace Kubewright.Rules;

/// <summary>Kinds that a rule is told to leave out.</summary>
internal static class ExemptKindList
{
    /// <summary>Whether a manifest is of one of the kinds, or may be: of a part of a manifest nobody knows.</summary>
    public static bool MayHave(IReadOnlyList<string> kinds, ManifestObject manifest) =>
        kinds.Count > 0 && (manifest.KindName.Length == 0 || kinds.Contains(manifest.KindName, StringComparer.OrdinalIgnoreCase));
}
