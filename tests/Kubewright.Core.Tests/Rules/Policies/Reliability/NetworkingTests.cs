namespace Kubewright.Rules.Policies;

public sealed class NetworkingTests
{
    [Theory]
    [InlineData("containers: [{name: a, ports: [{containerPort: 80}, {containerPort: 80, protocol: TCP}]}]", "spec.containers[0].ports[1]")]
    [InlineData("containers: [{name: a, ports: [{containerPort: 80}]}, {name: b, ports: [{containerPort: 80}]}]", "spec.containers[1].ports[0]")]
    [InlineData("initContainers: [{name: a, restartPolicy: Always, ports: [{containerPort: 80}]}], containers: [{name: b, ports: [{containerPort: 80}]}]", "spec.containers[0].ports[0]")]
    public void Reports_a_port_that_is_declared_twice(string spec, string path) => Assert.Equal([path], PolicyCheck.Paths("KW2140", Pods.WithSpec(spec)));

    [Theory]
    [InlineData("containers: [{name: a, ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]")]
    [InlineData("initContainers: [{name: a, ports: [{containerPort: 80}]}], containers: [{name: b, ports: [{containerPort: 80}]}]")]
    public void Is_silent_on_other_protocols_and_on_init_containers(string spec) => Assert.Empty(PolicyCheck.Paths("KW2140", Pods.WithSpec(spec)));

    [Theory]
    [InlineData("containers: [{name: a, ports: [{name: http, containerPort: 80}]}, {name: b, ports: [{name: http, containerPort: 81}]}]", 1)]
    [InlineData("containers: [{name: a, ports: [{name: http, containerPort: 80}, {name: http, containerPort: 81}]}]", 0)]
    [InlineData("containers: [{name: a, ports: [{containerPort: 80}]}, {name: b, ports: [{containerPort: 81}]}]", 0)]
    public void A_port_name_belongs_to_one_container(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2141", Pods.WithSpec(spec)).Length);

    [Theory]
    [InlineData("containers: [{name: a, ports: [{containerPort: 80}]}]", 1)]
    [InlineData("containers: [{name: a, ports: [{containerPort: 1024}]}]", 0)]
    [InlineData("containers: [{name: a, ports: [{containerPort: 80}], securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}}]", 0)]
    [InlineData("securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: '80'}]}, containers: [{name: a, ports: [{containerPort: 80}]}]", 0)]
    [InlineData("securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: '443'}]}, containers: [{name: a, ports: [{containerPort: 80}]}]", 1)]
    public void Low_ports_are_for_those_who_may(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2142", Pods.WithSpec(spec)).Length);

    [Theory]
    [InlineData("hostNetwork: true", 1)]
    [InlineData("hostNetwork: true, dnsPolicy: ClusterFirst", 1)]
    [InlineData("hostNetwork: true, dnsPolicy: Default", 0)]
    [InlineData("hostNetwork: true, dnsPolicy: None", 0)]
    [InlineData("hostNetwork: false", 0)]
    public void A_pod_on_the_host_network_says_whose_DNS_it_asks(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2143", Pods.WithSpec(spec)).Length);

    [Theory]
    [InlineData("containers: [{name: a}]", "", 1)]
    [InlineData("dnsConfig: {options: [{name: ndots}]}", "", 1)]
    [InlineData("dnsConfig: {options: [{name: ndots, value: '2'}]}", "", 0)]
    [InlineData("dnsConfig: {options: [{name: timeout, value: '1'}]}", "kubewright.KW2144.name = timeout\nkubewright.KW2144.value = 1", 0)]
    public void An_option_of_the_resolver_can_be_asked_for(string spec, string settings, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2144", Pods.WithSpec(spec), settings).Length);

    [Theory]
    [InlineData("externalName: a.example.com", "spec.externalName")]
    [InlineData("type: ExternalName, externalName: a.example.com, selector: {app: web}", "spec.selector")]
    [InlineData("clusterIP: None, sessionAffinity: ClientIP", "spec.sessionAffinity")]
    [InlineData("type: NodePort, loadBalancerIP: 203.0.113.7", "spec.loadBalancerIP")]
    public void Reports_fields_of_Services_that_nobody_reads(string spec, string path) => Assert.Equal([path], PolicyCheck.Paths("KW2146", Service(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a.example.com")]
    [InlineData("sessionAffinity: ClientIP, selector: {app: web}")]
    [InlineData("clusterIP: None, sessionAffinity: None")]
    [InlineData("type: LoadBalancer, loadBalancerIP: 203.0.113.7")]
    public void Is_silent_on_fields_that_take_effect(string spec) => Assert.Empty(PolicyCheck.Paths("KW2146", Service(spec)));

    private static string Service(string spec) => $"{{apiVersion: v1, kind: Service, metadata: {{name: web}}, spec: {{{spec}}}}}";
}
