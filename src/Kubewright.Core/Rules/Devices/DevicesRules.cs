namespace Kubewright.Rules.Devices;

/// <summary>The rules of this folder.</summary>
internal static class DevicesRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
