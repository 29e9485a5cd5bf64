namespace Kubewright.Rules.Network;

/// <summary>The rules of this folder.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
