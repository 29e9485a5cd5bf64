namespace Kubewright.Cli.Checking.Reports;

/// <summary>Where rules are explained.</summary>
internal static class RuleHelp
{
    /// <summary>The project's home.</summary>
    public const string Home = "https://github.com/kubewright/kubewright";

    /// <summary>The page that lists the rules.</summary>
    public const string Rules = Home + "/blob/main/docs/rules.md";
}
