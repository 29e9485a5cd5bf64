using Kubewright.Rules;

namespace Kubewright.Cli.Commands;

/// <summary>What <c>kubewright rules --format json</c> says of a rule.</summary>
internal sealed record RuleDescription(
    string Id,
    string? Name,
    string Title,
    string Category,
    string Severity,
    bool IsOn,
    string? Why,
    string? Fix,
    string? Bad,
    string? Good,
    RuleDescription.Examples? Csharp,
    IReadOnlyList<RuleDescription.Option> Options,
    RuleDescription.PeerNames Peers)
{
    /// <summary>Describes a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="csharp">Its examples in C#; <see langword="null"/> where it has none.</param>
    public static RuleDescription Of(Rule rule, CSharpExamples? csharp)
    {
        var documentation = rule.Documentation;
        return new(
            rule.Id,
            rule.Name,
            rule.Title,
            rule.Category,
            SeverityOf(rule),
            rule.IsOnByDefault,
            documentation?.Why,
            documentation?.Fix,
            documentation?.Bad,
            documentation?.Good,
            csharp is null ? null : new(OrNull(csharp.Bad), OrNull(csharp.Good)),
            [.. rule.Options.Select(option => new Option(option.FullKey(rule), option.Type, option.DefaultText, option.Meaning))],
            new(documentation?.KubeLinter ?? [], documentation?.KubeScore ?? [], documentation?.Polaris ?? []));
    }

    /// <summary>The severity as people write it: <c>warning</c>.</summary>
    public static string SeverityOf(Rule rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    private static string? OrNull(string example) => example.Length == 0 ? null : example;

    /// <summary>Examples in C#.</summary>
    internal sealed record Examples(string? Bad, string? Good);

    /// <summary>What can be set in <c>.editorconfig</c>.</summary>
    internal sealed record Option(string Key, string Type, string Default, string Meaning);

    /// <summary>What other tools call the rule.</summary>
    internal sealed record PeerNames(IReadOnlyList<string> KubeLinter, IReadOnlyList<string> KubeScore, IReadOnlyList<string> Polaris);
}
