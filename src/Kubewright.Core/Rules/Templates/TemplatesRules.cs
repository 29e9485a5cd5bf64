namespace Kubewright.Rules.Templates;

/// <summary>The rules of this folder.</summary>
internal static class TemplatesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PodRuleInTemplates("KW2200", "Name containers validly and uniquely in custom resources"),
        new PodRuleInTemplates("KW2201", "Mount only declared volumes in custom resources"),
        new PodRuleInTemplates("KW2202", "Declare valid ports in custom resources"),
        new PodRuleInTemplates("KW2203", "Write valid environment entries in custom resources"),
        new TemplateRequestExceedsLimit(),
        new TemplateResourceInvalid(),
        new PodRuleInTemplates("KW2206", "Use valid labels in pod templates of custom resources"),
        new PodRuleInTemplates("KW2207", "Write valid probes in custom resources"),
        new PodRuleInTemplates("KW2208", "Declare valid volumes in custom resources"),
        new PodRuleInTemplates("KW2209", "Write valid spread constraints in custom resources"),
        new PodRuleInTemplates("KW2210", "Use a known restart policy in custom resources"),
        new PodRuleInTemplates("KW2211", "Write valid tolerations in custom resources"),
        new PodRuleInTemplates("KW2212", "Give every container an image in custom resources"),
        new PodRuleInTemplates("KW2214", "Write consistent security contexts in custom resources"),
        new PodRuleInTemplates("KW2219", "Write valid pod templates in custom resources"),
    ];

    /// <summary>An id under which rules for pods report in templates; it has no check of its own, see <see cref="TemplateIds"/>.</summary>
    private sealed class PodRuleInTemplates(string id, string title) : Rule(id, title);
}
