namespace Kubewright.Rules.Network;

public class NetworkRulesTests
{
    [Theory]
    [InlineData("{ports: [{port: 80}]}", "")]
    [InlineData("{clusterIP: None}", "")]
    [InlineData("{}", "spec.ports")]
    [InlineData("{ports: [{port: 80}, {port: 80, name: a}]}", "spec.ports[0].name spec.ports[1]")]
    [InlineData("{ports: [{port: 53, name: a}, {port: 53, name: b, protocol: UDP}], type: NodePort}", "")]
    [InlineData("{ports: [{port: 53, name: a}, {port: 53, name: b}], type: NodePort}", "spec.ports[1] spec.ports[1].nodePort")]
    [InlineData("{ports: [{port: 0, targetPort: http-}]}", "spec.ports[0].port spec.ports[0].targetPort")]
    [InlineData("{ports: [{port: 80, nodePort: 30080}]}", "spec.ports[0].nodePort")]
    [InlineData("{ports: [{port: 80, name: a, nodePort: 30080}, {port: 81, name: b, nodePort: 30080}], type: NodePort}", "spec.ports[1].nodePort")]
    [InlineData("{ports: [{port: 80}], type: NodePort, clusterIP: None}", "spec.clusterIPs[0]")]
    [InlineData("{type: ExternalName, externalName: example.com.}", "")]
    [InlineData("{type: ExternalName, clusterIP: None, ipFamilyPolicy: SingleStack}", "spec.clusterIPs spec.externalName spec.ipFamilyPolicy")]
    [InlineData("{ports: [{port: 80}], sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}}", "spec.sessionAffinityConfig.clientIP.timeoutSeconds")]
    [InlineData("{ports: [{port: 80}], sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}}", "")]
    [InlineData("{ports: [{port: 80}], externalIPs: [10.0.0.1, 127.0.0.1]}", "spec.externalIPs[1]")]
    [InlineData("{ports: [{port: 80}], loadBalancerSourceRanges: [10.0.0.1/8]}", "spec.LoadBalancerSourceRanges spec.LoadBalancerSourceRanges[0]")]
    [InlineData("{ports: [{port: 80}], externalTrafficPolicy: Local, healthCheckNodePort: 3}", "spec.externalTrafficPolicy spec.healthCheckNodePort")]
    [InlineData("{ports: [{port: 80}], type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 31000}", "")]
    public void Services_are_reported_where_the_server_does(string spec, string expected) => Assert.Equal(expected, Check($"{{apiVersion: v1, kind: Service, metadata: {{name: s}}, spec: {spec}}}"));

    [Theory]
    [InlineData("{clusterIP: 10.0.0.300, ports: [{port: 0}]}", "spec.clusterIPs[0]")]
    [InlineData("{clusterIP: 10.0.0.3, clusterIPs: [10.0.0.4], ports: [{port: 0}]}", "spec.clusterIPs")]
    [InlineData("{ipFamilies: [IPv4, IPv6], ports: [{port: 0}]}", "spec.ipFamilyPolicy")]
    [InlineData("{ipFamilies: [IPv4, IPv4], ports: [{port: 80}]}", "spec.ipFamilies[1]")]
    [InlineData("{ipFamilies: [IPv4, IPv6], clusterIP: None}", "")]
    public void Addresses_come_first_and_alone(string spec, string expected) => Assert.Equal(expected, Check($"{{apiVersion: v1, kind: Service, metadata: {{name: s}}, spec: {spec}}}"));

    [Theory]
    [InlineData("{}", "spec")]
    [InlineData("{defaultBackend: {service: {name: a, port: {name: http}}}, tls: [{hosts: ['*.example.com']}]}", "")]
    [InlineData("{defaultBackend: {service: {name: a, port: {name: http, number: 80}}}}", "spec.defaultBackend")]
    [InlineData("{defaultBackend: {resource: {kind: a}}, ingressClassName: ''}", "spec.defaultBackend.resource.name spec.ingressClassName")]
    [InlineData("{rules: [{host: 10.0.0.1, http: {paths: [{path: a}]}}]}", "spec.rules[0].host spec.rules[0].http.paths[0].pathType")]
    [InlineData("{rules: [{host: '*', http: {paths: [{path: a, pathType: Prefix}]}}]}", "spec.rules[0].host spec.rules[0].http.paths[0].backend spec.rules[0].http.paths[0].path")]
    public void Ingresses_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: i}}, spec: {spec}}}"));

    [Theory]
    [InlineData("{podSelector: {}, ingress: [{from: [{podSelector: {}}], ports: [{port: 80, endPort: 90}, {port: http}]}]}", "")]
    [InlineData("{egress: [{to: [{}, {podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}]}", "spec.egress[0].to[0] spec.egress[0].to[1]")]
    [InlineData("{egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 11.0.0.0/16]}}]}]}", "spec.egress[0].to[0].ipBlock.except[1]")]
    [InlineData("{egress: [{ports: [{endPort: 3}, {port: a, endPort: 3}, {port: 4, endPort: 3, protocol: ICMP}]}], policyTypes: [All]}",
        "spec.egress[0].ports[0].endPort spec.egress[0].ports[1].endPort spec.egress[0].ports[2].endPort spec.egress[0].ports[2].protocol spec.policyTypes[0]")]
    public void Network_policies_are_reported_where_the_server_does(string spec, string expected) =>
        Assert.Equal(expected, Check($"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: n}}, spec: {spec}}}"));

    [Theory]
    [InlineData("{apiVersion: v1, kind: Endpoints, metadata: {name: e}, subsets: [{addresses: [{ip: 10.0.0.1}], ports: [{port: 80}]}, {}]}", "subsets[1]")]
    [InlineData("{apiVersion: v1, kind: Endpoints, metadata: {name: e}, subsets: [{addresses: [{}], ports: [{port: 80}, {port: 0, name: a}]}]}",
        "subsets[0].addresses[0].ip subsets[0].ports[0].name subsets[0].ports[1].port")]
    [InlineData("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: e}, addressType: IPv6, endpoints: [{addresses: ['2001:DB8::1', 10.0.0.1]}], ports: [{}, {}]}",
        "endpoints[0].addresses endpoints[0].addresses[0] ports[1].name")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: c}, spec: {controller: a, parameters: {kind: k, name: n, namespace: x}}}", "spec.controller spec.parameters.namespace")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {name: c}, spec: {cidrs: [10.0.0.0/8, 11.0.0.0/8]}}", "spec.cidrs")]
    public void Other_kinds_are_reported_where_the_server_does(string manifest, string expected) => Assert.Equal(expected, Check(manifest));

    private static string Check(string yaml) => Checked.Paths("KW14", yaml);
}
