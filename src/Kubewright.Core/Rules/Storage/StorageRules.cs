namespace Kubewright.Rules.Storage;

/// <summary>The rules of this folder.</summary>
internal static class StorageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ClaimSpec(), new ClaimSource(), new VolumeSpec(), new VolumeSources(), new StorageClassFields(), new StorageClassTopologies(),
        new CsiDriverFields(), new CsiNodeDrivers(), new StorageCapacityFields(), new AttachmentFields(),
    ];
}
