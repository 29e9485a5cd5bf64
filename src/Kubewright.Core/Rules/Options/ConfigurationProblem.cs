namespace Kubewright.Rules;

/// <summary>A setting that makes no sense.</summary>
/// <param name="RuleId">Under which id it is reported.</param>
/// <param name="Key">The key: <c>kubewright.KW2020.allow</c>.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record ConfigurationProblem(string RuleId, string Key, string Message);
