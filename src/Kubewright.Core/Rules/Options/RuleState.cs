namespace Kubewright.Rules;

/// <summary>Whether a rule is on, and how severe its findings are.</summary>
/// <param name="IsOn">Whether it is checked.</param>
/// <param name="Severity">The severity that was set; <see langword="null"/> for the rule's own.</param>
internal readonly record struct RuleState(bool IsOn, Severity? Severity)
{
    /// <summary>As if nothing were set.</summary>
    public static RuleState Default { get; } = new(true, null) { IsDefault = true };

    /// <summary>Whether it says that nothing is set.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>Reads the words of <c>dotnet_diagnostic.*.severity</c>. What an editor shows only as a dot, or not at all, is off for a command line.</summary>
    public static RuleState? TryParse(string text) => text.ToLowerInvariant() switch
    {
        "default" => Default,
        "none" or "silent" or "refactoring" => new RuleState(false, null),
        "suggestion" => new RuleState(true, Rules.Severity.Info),
        "warning" => new RuleState(true, Rules.Severity.Warning),
        "error" => new RuleState(true, Rules.Severity.Error),
        _ => null,
    };
}
