namespace Kubewright.Rules.Extension;

/// <summary>The rules of this folder.</summary>
internal static class ExtensionRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
