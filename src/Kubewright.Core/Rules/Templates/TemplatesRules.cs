namespace Kubewright.Rules.Templates;

/// <summary>The rules of this folder.</summary>
internal static class TemplatesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new TemplateContainerName(),
        new TemplateVolumeMount(),
        new TemplatePort(),
        new TemplateEnvironment(),
        new TemplateRequestExceedsLimit(),
        new TemplateResourceInvalid(),
        new TemplateLabel(),
        new TemplateProbe(),
        new TemplateVolume(),
        new TemplateSpread(),
        new TemplateRestartPolicy(),
        new TemplateToleration(),
        new TemplateImage(),
        new SelectorMismatch(),
        new TemplateSecurityContext(),
        new TemplateOther(),
    ];
}
