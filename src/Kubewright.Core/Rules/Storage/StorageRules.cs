namespace Kubewright.Rules.Storage;

/// <summary>The rules of this folder.</summary>
internal static class StorageRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
