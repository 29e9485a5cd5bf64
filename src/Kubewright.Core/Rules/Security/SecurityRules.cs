namespace Kubewright.Rules.Security;

/// <summary>The policies of this folder.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Privileges(), .. Host(), .. Secrets(), .. Access(), .. Exposure()];

    private static Rule[] Privileges() =>
    [
        new PrivilegedContainer(),
        new PrivilegeEscalation(),
        new PrivilegeEscalationNotDisabled(),
        new RunsAsRoot(),
        new NonRootContradiction(),
        new RootGroup(),
        new LowUserOrGroup(),
        new WritableRootFileSystem(),
        new CapabilitiesNotDropped(),
        new DangerousCapability(),
        new CapabilityPrefix(),
        new SeccompProfileMissing(),
        new ConfinementDisabled(),
        new LinuxHardeningMissing(),
        new UnsafeProcMount(),
        new UnsafeSysctl(),
        new WindowsHostProcess(),
        new PrivilegedConstraints(),
    ];

    private static Rule[] Host() =>
    [
        new HostNetwork(),
        new HostPid(),
        new HostIpc(),
        new HostPathVolume(),
        new SensitiveHostMount(),
        new RuntimeSocket(),
        new WritableHostMount(),
        new HostPort(),
    ];

    private static Rule[] Secrets() =>
    [
        new SecretInEnvironment(),
        new SecretInConfigMap(),
        new SecretValue(),
        new SecretFromEnvironment(),
        new TokenMounted(),
        new DefaultServiceAccount(),
        new TokenSecret(),
        new SecretInArguments(),
    ];

    private static Rule[] Access() =>
    [
        new ClusterAdminBinding(),
        new FullWildcard(),
        new WildcardInRule(),
        new AccessToSecrets(),
        new AccessToCreatePods(),
        new PodExec(),
        new PrivilegeEscalatingRole(),
        new BoundToEveryone(),
        new DefaultAccountBound(),
    ];

    private static Rule[] Exposure() =>
    [
        new ExposedService(),
        new OpenLoadBalancer(),
        new IngressWithoutTls(),
        new HostWithoutTls(),
        new NetworkPolicyMissing(),
        new SshPort(),
        new ServiceExternalIPs(),
        new IngressSnippet(),
    ];
}
