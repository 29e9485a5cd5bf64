namespace Kubewright.Rules;

/// <summary>What a rule's page says. A rule makes it when it is asked for, so that a check does not pay for it.</summary>
/// <param name="Why">What happens to whoever does not heed it.</param>
/// <param name="Fix">What to do.</param>
/// <param name="Bad">Manifests in which exactly this rule speaks.</param>
/// <param name="Good">The same, with nothing to say.</param>
public sealed record RuleDocumentation(string Why, string Fix, string Bad, string Good)
{
    /// <summary>The checks of kube-linter that look at the same.</summary>
    public IReadOnlyList<string> KubeLinter { get; init; } = [];

    /// <summary>The checks of kube-score that look at the same.</summary>
    public IReadOnlyList<string> KubeScore { get; init; } = [];

    /// <summary>The checks of Polaris that look at the same.</summary>
    public IReadOnlyList<string> Polaris { get; init; } = [];

    /// <summary>Settings under which the examples are meant, as in an <c>.editorconfig</c>: <c>kubewright.profile = eks</c>.</summary>
    public string Settings { get; init; } = "";
}
