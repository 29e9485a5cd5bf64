using Kubewright.Rules.Metadata;

namespace Kubewright.Rules.Workloads;

/// <summary>The name that an object has once it is made.</summary>
internal static class MetadataNames
{
    /// <summary>The name of an object that is being made; empty where it has none, <see langword="null"/> where it is not known.</summary>
    public static string? NameOnCreate(ManifestMap root) =>
        root.Map("metadata") is { } metadata ? ObjectName.EffectiveName(metadata) : root.IsCertainlyAbsent("metadata") ? "" : null;
}
