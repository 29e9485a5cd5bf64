using System.Collections.Immutable;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using RuleSet = Kubewright.Rules.RuleSet;

namespace Kubewright.Analyzers.Diagnostics;

/// <summary>The descriptors of all rules.</summary>
internal static class Descriptors
{
    private const string Documentation = "https://github.com/kubewright/kubewright/blob/main/docs/rules/";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = RuleSet.All.Rules.ToDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The descriptor of a rule, or <see langword="null"/> where there is no such rule.</summary>
    public static DiagnosticDescriptor? Of(string rule) => ById.TryGetValue(rule, out var found) ? found : null;

    /// <summary>A severity in the compiler's terms.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>All are enabled for the compiler: whether a rule is on is up to the settings, which know presets, too.</summary>
    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        SeverityOf(rule.DefaultSeverity),
        isEnabledByDefault: true,
        helpLinkUri: $"{Documentation}{rule.Id}.md");
}
