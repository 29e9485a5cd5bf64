namespace Kubewright.Rules.Policies;

public sealed class ExposureTests
{
    private const string Rules = "rules: [{host: a.example.com}, {host: A.b.example.com}, {http: {}}]";

    [Theory]
    [InlineData("KW3080", "type: NodePort", 1)]
    [InlineData("KW3080", "type: LoadBalancer", 0)]
    [InlineData("KW3080", "ports: []", 0)]
    [InlineData("KW3081", "type: LoadBalancer", 1)]
    [InlineData("KW3081", "type: LoadBalancer, loadBalancerSourceRanges: []", 1)]
    [InlineData("KW3081", "type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8]", 0)]
    [InlineData("KW3081", "type: ClusterIP", 0)]
    [InlineData("KW3086", "externalIPs: [203.0.113.7]", 1)]
    [InlineData("KW3086", "externalIPs: []", 0)]
    [InlineData("KW3086", "externalIPs: [203.0.113.7], clusterIP: None", 0)]
    [InlineData("KW3086", "externalIPs: [203.0.113.7], type: ExternalName", 0)]
    public void Services(string rule, string spec, int count) => Assert.Equal(count, PolicyCheck.Paths(rule, Service(spec)).Length);

    [Fact]
    public void Types_that_are_reported_can_be_set() => Assert.Single(PolicyCheck.Paths("KW3080", Service("type: LoadBalancer"), "kubewright.KW3080.types = NodePort, LoadBalancer"));

    [Fact]
    public void An_internal_load_balancer_is_not_open() => Assert.Empty(PolicyCheck.Paths(
        "KW3081", "{apiVersion: v1, kind: Service, metadata: {name: a, annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: 'true'}}, spec: {type: LoadBalancer}}"));

    [Theory]
    [InlineData("KW3082", "", "", 1)]
    [InlineData("KW3082", "", "tls: [], ", 1)]
    [InlineData("KW3082", "", "tls: [{}], ", 0)]
    [InlineData("KW3082", "alb.ingress.kubernetes.io/certificate-arn: a", "", 0)]
    [InlineData("KW3083", "", "", 0)]
    [InlineData("KW3083", "", "tls: [{hosts: [x]}], ", 2)]
    [InlineData("KW3083", "", "tls: [{hosts: [x]}, {}], ", 0)]
    [InlineData("KW3083", "", "tls: [{hosts: ['*.example.com']}], ", 1)]
    [InlineData("KW3083", "", "tls: [{hosts: [a.example.com]}, {hosts: ['*.B.example.com']}], ", 0)]
    [InlineData("KW3089", "nginx.ingress.kubernetes.io/auth-snippet: a, nginx.org/server-snippets: b", "", 2)]
    [InlineData("KW3089", "nginx.ingress.kubernetes.io/rewrite-target: a, example.com/snippet: b", "", 0)]
    public void Ingresses(string rule, string annotations, string spec, int count) => Assert.Equal(
        count, PolicyCheck.Paths(rule, $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: a, annotations: {{{annotations}}}}}, spec: {{{spec}{Rules}}}}}").Length);

    [Theory]
    [InlineData("podSelector: {}", "Ingress", 0)]
    [InlineData("podSelector: {matchLabels: {app: web}}", "Ingress", 0)]
    [InlineData("podSelector: {matchExpressions: [{key: app, operator: Exists}]}", "Ingress", 0)]
    [InlineData("podSelector: {matchLabels: {app: other}}", "Ingress", 1)]
    [InlineData("podSelector: {}, policyTypes: [Egress]", "Ingress", 1)]
    [InlineData("podSelector: {}", "Ingress, Egress", 1)]
    [InlineData("podSelector: {}, egress: [{}]", "Ingress, Egress", 0)]
    public void Reports_pods_that_no_policy_restricts(string policy, string directions, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths(
            "KW3084",
            $"{Pods.WithSpec("containers: []")}\n---\n{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: a}}, spec: {{{policy}}}}}",
            $"kubewright.KW3084.directions = {directions}").Length);

    [Fact]
    public void Policies_of_other_namespaces_and_pods_of_the_node_do_not_count()
    {
        Assert.Single(PolicyCheck.Paths("KW3084", Pods.WithSpec("") + "\n---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: b}, spec: {podSelector: {}}}"));
        Assert.Empty(PolicyCheck.Paths("KW3084", Pods.WithSpec("hostNetwork: true")));
        Assert.Empty(PolicyCheck.Alone("KW3084", Pods.WithSpec("")));
    }

    [Fact]
    public void Reports_SSH_except_where_mpirun_needs_it()
    {
        Assert.Equal(["spec.containers[0].ports[0].containerPort"], PolicyCheck.Paths("KW3085", Pods.With("ports: [{containerPort: 22}, {containerPort: 22, protocol: UDP}, {containerPort: 2222}]")));
        Assert.Empty(PolicyCheck.Paths("KW3085", "{apiVersion: kubeflow.org/v2beta1, kind: MPIJob, metadata: {name: a}, spec: {mpiReplicaSpecs: {Worker: {template: {spec: {containers: [{name: a, ports: [{containerPort: 22}]}]}}}}}}"));
    }

    private static string Service(string spec) => $"{{apiVersion: v1, kind: Service, metadata: {{name: a}}, spec: {{{spec}}}}}";
}
