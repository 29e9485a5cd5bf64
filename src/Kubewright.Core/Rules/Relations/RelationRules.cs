namespace Kubewright.Rules.Relations;

/// <summary>The policies of this folder.</summary>
internal static class RelationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DanglingService(),
        new ScaleTargetMissing(),
    ];
}
