namespace Kubewright.Rules.Network;

/// <summary>The rules of this folder.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceClusterAddresses(), new ServiceNodePorts(), new ServiceType(), new ServicePorts(), new ServiceSelector(),
        new ServiceSessionAffinity(), new ServiceExternalAddresses(), new ServiceLoadBalancer(), new ServiceTraffic(),
        new IngressHosts(), new IngressPaths(), new IngressBackends(), new IngressClassFields(),
        new NetworkPolicyPeers(), new NetworkPolicyPorts(), new NetworkPolicyTypes(),
        new EndpointAddresses(), new EndpointPorts(), new EndpointSliceEndpoints(), new EndpointSlicePorts(), new EndpointHints(),
        new ServiceCidrRanges(), new AddressParent(),
    ];
}
