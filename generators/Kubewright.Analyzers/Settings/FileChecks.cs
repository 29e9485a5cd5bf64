using Kubewright.Rules;

namespace Kubewright.Analyzers.Settings;

/// <summary>What to check a file with.</summary>
/// <param name="Checker">The checker.</param>
/// <param name="Rules">The rules that are on.</param>
/// <param name="Problems">What makes no sense in the settings.</param>
internal sealed record FileChecks(ManifestChecker Checker, RuleSet Rules, IReadOnlyList<ConfigurationProblem> Problems);
