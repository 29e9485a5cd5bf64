namespace Kubewright.Rules.Templates;

/// <summary>The rules of this folder.</summary>
internal static class TemplatesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new TemplateRequestExceedsLimit(), new TemplateResourceInvalid(), new DeviceRequestWithoutLimit(), new DeviceRequestLimitMismatch(),
        new FractionalDevice(), new TemplatePodLevelDevices(), new HugePagesWithoutCompute(),
    ];
}
