namespace Kubewright.Rules.Network;

/// <summary>The rules of this folder.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceClusterAddresses(), new ServiceNodePorts(), new ServiceType(), new ServicePorts(), new ServiceSelector(),
        new ServiceSessionAffinity(), new ServiceExternalAddresses(), new ServiceLoadBalancer(), new ServiceTraffic(),
    ];
}
