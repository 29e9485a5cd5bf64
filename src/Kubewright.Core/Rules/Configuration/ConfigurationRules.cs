namespace Kubewright.Rules.Configuration;

/// <summary>The rules of this folder.</summary>
internal static class ConfigurationRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
