namespace Kubewright.Rules.Pods;

public sealed class PodSpecTests
{
    private const string Container = "containers: [{name: a, image: i}], ";

    [Theory]
    [InlineData("restartPolicy: Sometimes, dnsPolicy: Any, preemptionPolicy: '', activeDeadlineSeconds: 0", "activeDeadlineSeconds dnsPolicy preemptionPolicy restartPolicy")]
    [InlineData("serviceAccountName: A, nodeName: a_b, hostname: a.b, subdomain: a.b, priorityClassName: P, runtimeClassName: ''", "hostname nodeName priorityClassName runtimeClassName serviceAccountName subdomain")]
    [InlineData("hostnameOverride: a.b, setHostnameAsFQDN: true", "hostnameOverride")]
    [InlineData("dnsPolicy: None", "dnsConfig")]
    [InlineData("dnsPolicy: None, dnsConfig: {}", "dnsConfig.nameservers")]
    [InlineData("dnsConfig: {nameservers: [1.2.3.04], searches: [a_b., ., A], options: [{value: b}]}", "dnsConfig.nameservers[0] dnsConfig.options[0] dnsConfig.searches[2]")]
    [InlineData("hostAliases: [{ip: '::1', hostnames: [a]}, {ip: a, hostnames: [A]}]", "hostAliases[1].hostnames[0] hostAliases[1].ip")]
    [InlineData("readinessGates: [{conditionType: a/b/c}], schedulingGates: [{name: a}, {name: a}], nodeName: node", "nodeName readinessGates[0].conditionType schedulingGates[1]")]
    [InlineData("resourceClaims: [{name: a, resourceClaimName: b}, {name: a}]", "resourceClaims[1] resourceClaims[1].name")]
    [InlineData("overhead: {CPU: 1}", "overhead.limits[CPU]")]
    [InlineData("nodeSelector: {a b: c}", "nodeSelector")]
    public void Reports_what_is_wrong_with_a_pod(string fields, string expected) => Assert.Equal(expected, PodCases.OfPod(Container + fields));

    [Theory]
    [InlineData("securityContext: {runAsUser: -1, fsGroup: 2147483648, supplementalGroups: [-1], fsGroupChangePolicy: Never, seLinuxChangePolicy: MountOption}", "securityContext.fsGroup securityContext.fsGroupChangePolicy securityContext.runAsUser securityContext.seLinuxChangePolicy securityContext.supplementalGroups[0]")]
    [InlineData("securityContext: {seccompProfile: {type: Localhost}, appArmorProfile: {type: Unconfined, localhostProfile: a}}", "securityContext.appArmorProfile.localhostProfile securityContext.seccompProfile.localhostProfile")]
    [InlineData("hostNetwork: true, securityContext: {sysctls: [{name: net/core/a, value: b}, {name: kernel.shm, value: c}, {name: a..b, value: d}]}", "securityContext.sysctls[0].name securityContext.sysctls[2].name")]
    [InlineData("hostUsers: false, hostPID: true, shareProcessNamespace: true", "HostPID securityContext.shareProcessNamespace")]
    [InlineData("os: {name: windows}, hostIPC: true, securityContext: {fsGroup: 1, windowsOptions: {runAsUserName: 'a\\b'}}", "hostIPC securityContext.fsGroup")]
    [InlineData("os: {name: linux}, securityContext: {windowsOptions: {runAsUserName: 'a/b', hostProcess: true}}", "hostNetwork securityContext.windowsOptions securityContext.windowsOptions.runAsUserName")]
    [InlineData("os: {name: bsd}", "os")]
    public void Reports_what_is_wrong_with_its_security(string fields, string expected) => Assert.Equal(expected, PodCases.OfPod(Container + fields));

    [Theory]
    [InlineData("procMount: Unmasked", "securityContext.procMount")]
    [InlineData("allowPrivilegeEscalation: false, privileged: true", "securityContext")]
    [InlineData("allowPrivilegeEscalation: false, capabilities: {add: [CAP_SYS_ADMIN]}", "securityContext")]
    public void Reports_what_is_wrong_with_a_containers_security(string fields, string expected) => Assert.Equal(expected, PodCases.OfContainer($"securityContext: {{{fields}}}"));

    [Theory]
    [InlineData("tolerations: [{operator: Exists}, {key: a, effect: NoExecute, tolerationSeconds: 1}]", "")]
    [InlineData("tolerations: [{}, {key: a, operator: Gt, value: '1'}, {key: a, tolerationSeconds: 1}, {key: a, operator: Exists, value: b, effect: Never}]", "tolerations[0].operator tolerations[1].operator tolerations[2].effect tolerations[3].effect tolerations[3].operator")]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: In}, {key: b, operator: Gt, values: [a b]}], matchFields: [{key: a, operator: Exists}]}]}}}", "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[1].values[0] affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].operator")]
    [InlineData("affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 0, preference: {matchExpressions: [{key: a, operator: In, values: [a b]}]}}]}}", "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight")]
    [InlineData("affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{namespaces: [A], matchLabelKeys: [a]}]}}", "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway, minDomains: 2}, {maxSkew: 0, topologyKey: z, whenUnsatisfiable: ScheduleAnyway}]", "topologySpreadConstraints[0].minDomains topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable} topologySpreadConstraints[1].maxSkew")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: a}}, matchLabelKeys: [app]}]", "topologySpreadConstraints[0][0]")]
    public void Reports_what_is_wrong_with_its_scheduling(string fields, string expected) => Assert.Equal(expected, PodCases.OfPod(Container + fields));

    [Theory]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '08'", "metadata.annotations[controller.kubernetes.io/pod-deletion-cost]")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: x", "metadata.annotations.seccomp.security.alpha.kubernetes.io/pod")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/b: x", "metadata.annotations[container.apparmor.security.beta.kubernetes.io/b]")]
    [InlineData("scheduler.alpha.kubernetes.io/tolerations: '[{\"operator\": \"Equal\"}]'", "metadata.annotations.scheduler.alpha.kubernetes.io/tolerations[0].operator")]
    public void Reports_what_is_wrong_with_annotations(string annotation, string expected) => Assert.Equal(expected, PodCases.OfPod(Container, annotation));

    [Fact]
    public void Says_nothing_of_what_is_not_known()
    {
        var spec = new ManifestMap(isOpen: true);
        var pod = new ManifestMap();
        pod.Set("apiVersion", "v1");
        pod.Set("kind", "Pod");
        pod.Set("metadata", new ManifestUnknown());
        pod.Set("spec", spec);
        var container = new ManifestMap(isOpen: true);
        container.Set("volumeMounts", new ManifestList([new ManifestMap(isOpen: true), new ManifestUnknown()]));
        container.Set("image", new ManifestUnknown());
        spec.Set("containers", new ManifestList([container]));
        Assert.Equal("", Checked.Paths("KW12", pod));
    }
}
