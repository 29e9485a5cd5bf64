namespace Kubewright.Rules.Extension;

/// <summary>The rules of this folder.</summary>
internal static class ExtensionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new WebhookFields(), new WebhookNames(), new AdmissionResourceRules(), new MatchConditions(), new PolicyMatching(), new PolicySpec(),
        new PolicyValidations(), new PolicyBinding(), new ApiServiceFields(), new DefinitionNames(), new DefinitionVersions(),
    ];
}
