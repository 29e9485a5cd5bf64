namespace Kubewright.Rules.Pods;

/// <summary>The rules of this folder.</summary>
internal static class PodsRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
