namespace Kubewright.Rules.Pods;

/// <summary>The rules of this folder.</summary>
internal static class PodsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Containers(), .. Environment(), .. Volumes(), .. Security(), .. Specs(), .. Scheduling(),
    ];

    private static Rule[] Containers() =>
    [
        new ContainerName(), new DuplicateContainers(), new ContainerImage(), new ContainerPolicies(), new ContainerPorts(), new HostPorts(),
        new ContainerRestarts(), new InitContainers(), new EphemeralContainers(), new CreatedEphemeralContainers(), new Probes(), new LifecycleHooks(),
        new ContainerResources(), new ContainerClaims(), new ResizePolicies(),
    ];

    private static Rule[] Environment() =>
        [new EnvironmentVariables(), new EnvironmentReferences(), new EnvironmentFiles(), new EnvironmentImports()];

    private static Rule[] Volumes() =>
    [
        new VolumeName(), new VolumeTypes(), new VolumeSourceFields(), new FileVolumes(), new ProjectedVolumes(), new PathVolumes(),
        new NetworkDisks(), new CloudVolumes(), new CsiVolumes(), new EphemeralVolumes(), new ImageVolumes(), new EmptyDirs(),
        new DuplicateVolumes(), new MadeClaims(), new ServiceAccountTokens(), new VolumeMounts(), new MountOptions(), new VolumeDevices(),
    ];

    private static Rule[] Security() =>
    [
        new SecurityProfiles(), new UserIds(), new ContainerSecurity(), new PodSecurity(), new Sysctls(), new WindowsOptions(),
        new HostProcesses(), new HostNamespaces(), new OperatingSystem(), new SecurityAnnotations(),
    ];

    private static Rule[] Specs() =>
    [
        new PodContainers(), new PodPolicies(), new PodNames(), new HostnameOverrides(), new DnsConfiguration(), new HostAliases(),
        new Gates(), new PodClaims(), new PodOverhead(), new PodResources(), new PodAnnotations(),
    ];

    private static Rule[] Scheduling() =>
    [
        new NodeSelectors(), new Tolerations(), new NodeAffinity(), new PodAffinityWeights(), new PodAffinityTerms(), new TopologySpread(),
    ];
}
