namespace Kubewright.Rules;

/// <summary>What a rule found.</summary>
/// <param name="RuleId">The rule: <c>KW1101</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">The field, as the API server writes it: <c>spec.template.spec.containers[0].image</c>.</param>
/// <param name="Message">What is wrong and what to do, without the path.</param>
/// <param name="Origin">Where it was written, or <see langword="null"/>.</param>
public sealed record Finding(string RuleId, Severity Severity, string Path, string Message, Origin? Origin)
{
    /// <summary>The other places that have to do with it: the pod's volumes, where a mount names one that is not there.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>How to correct it, in terms of the tree it was found in; <see langword="null"/> where there is no such way.</summary>
    public ManifestFix? Fix { get; init; }

    /// <summary>Path and message, as compilers print them.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {RuleId}: {(Path.Length == 0 ? "" : Path + ": ")}{Message}";
}
