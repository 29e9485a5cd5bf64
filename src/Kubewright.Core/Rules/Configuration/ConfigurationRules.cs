namespace Kubewright.Rules.Configuration;

/// <summary>The rules of this folder.</summary>
internal static class ConfigurationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ConfigMapData(), new SecretData(), new SecretType(), new NamespaceFinalizers(), new PodSecurityLabels(),
        new ResourceQuotaAmounts(), new ResourceQuotaScopes(), new LimitRangeResources(), new LimitRangeAmounts(),
        new PriorityClassValue(), new RuntimeClassHandler(), new RuntimeClassScheduling(), new LeaseTimes(), new NodeContent(), new ControllerRevisionData(),
        new EventContent(), new EventSeries(),
    ];
}
