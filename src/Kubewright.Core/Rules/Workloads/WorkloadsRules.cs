namespace Kubewright.Rules.Workloads;

/// <summary>The rules of this folder.</summary>
internal static class WorkloadsRules
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
