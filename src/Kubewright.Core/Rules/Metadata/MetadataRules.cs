namespace Kubewright.Rules.Metadata;

/// <summary>The rules of this folder.</summary>
internal static class MetadataRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
