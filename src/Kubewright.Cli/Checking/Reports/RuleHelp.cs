namespace Kubewright.Cli.Checking.Reports;

/// <summary>Where a rule is explained.</summary>
internal static class RuleHelp
{
    /// <summary>The project's home.</summary>
    public const string Home = "https://github.com/kubewright/kubewright";

    /// <summary>The page of a rule.</summary>
    public static string UriOf(string ruleId) => $"{Home}/blob/main/docs/rules/{ruleId}.md";
}
