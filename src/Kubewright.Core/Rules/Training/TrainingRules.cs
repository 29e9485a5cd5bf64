namespace Kubewright.Rules.Training;

/// <summary>The policies of this folder.</summary>
internal static class TrainingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
    ];
}
