namespace Kubewright.Rules.Policies;

/// <summary>What manifests of one set say of one another.</summary>
public sealed class BundleTests
{
    private const string Next = "\n---\n";
    private const string Web = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: a, ports: [{name: http, containerPort: 8080}]}]}}}}" + Next;

    [Theory]
    [InlineData("KW5001", "app: web", "port: 80, targetPort: web", 1)]
    [InlineData("KW5001", "app: web", "port: 80, targetPort: http", 0)]
    [InlineData("KW5001", "app: other", "port: 80, targetPort: web", 0)]
    [InlineData("KW5002", "app: web", "port: 80", 1)]
    [InlineData("KW5002", "app: web", "port: 8080", 0)]
    [InlineData("KW5002", "app: web", "port: 80, targetPort: 8080", 0)]
    [InlineData("KW5002", "app: web", "port: 80, targetPort: http", 0)]
    public void Ports_of_Services_are_compared_with_those_of_their_pods(string rule, string selector, string port, int count)
    {
        var findings = PolicyCheck.Set(rule, Web + Service("s", $"selector: {{{selector}}}, ports: [{{{port}}}]"));
        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.NotNull(finding.Fix));
    }

    [Theory]
    [InlineData("KW5003", "name: t, port: {number: 80}", 1)]
    [InlineData("KW5003", "name: s, port: {number: 80}", 0)]
    [InlineData("KW5004", "name: s, port: {number: 8080}", 1)]
    [InlineData("KW5004", "name: s, port: {name: web}", 1)]
    [InlineData("KW5004", "name: s, port: {name: http}", 0)]
    [InlineData("KW5004", "name: t, port: {number: 8080}", 0)]
    public void Backends_are_Services_with_their_ports(string rule, string backend, int count)
    {
        var service = Service("s", "ports: [{name: http, port: 80}]") + Next;
        Assert.Equal(count, PolicyCheck.Paths(rule, $"{service}{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: i}}, spec: {{defaultBackend: {{service: {{{backend}}}}}}}}}").Length);
        Assert.Empty(PolicyCheck.Paths(rule, $"{service}{{apiVersion: networking.k8s.io/v1beta1, kind: Ingress, metadata: {{name: i}}, spec: {{defaultBackend: {{service: {{{backend}}}}}}}}}"));
        if (backend.Contains("number", StringComparison.Ordinal))
        {
            var route = backend.Replace("{number: ", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            Assert.Equal(count, PolicyCheck.Paths(rule, $"{service}{{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {{name: i}}, spec: {{rules: [{{backendRefs: [{{{route}}}, {{kind: Other, name: x}}]}}]}}}}").Length);
        }
    }

    [Theory]
    [InlineData("NetworkPolicy", "networking.k8s.io/v1", "KW5006", "podSelector: {matchLabels: {app: x}}", 1)]
    [InlineData("NetworkPolicy", "networking.k8s.io/v1", "KW5006", "podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}", 0)]
    [InlineData("NetworkPolicy", "networking.k8s.io/v1", "KW5006", "podSelector: {}", 0)]
    [InlineData("NetworkPolicy", "networking.k8s.io/v1", "KW5007", "egress: [{to: [{podSelector: {matchLabels: {app: x}}}]}]", 1)]
    [InlineData("NetworkPolicy", "networking.k8s.io/v1", "KW5007", "egress: [{to: [{podSelector: {matchLabels: {app: x}}, namespaceSelector: {}}]}]", 0)]
    [InlineData("PodDisruptionBudget", "policy/v1", "KW5023", "selector: {matchLabels: {app: x}}", 1)]
    [InlineData("PodDisruptionBudget", "policy/v1", "KW5023", "selector: {matchLabels: {app: web}}", 0)]
    [InlineData("PodDisruptionBudget", "policy/v1", "KW5023", "selector: {}", 0)]
    [InlineData("StatefulSet", "apps/v1", "KW5010", "serviceName: x", 1)]
    [InlineData("StatefulSet", "apps/v1", "KW5010", "replicas: 1", 0)]
    [InlineData("PodMonitor", "monitoring.coreos.com/v1", "KW5008", "selector: {matchLabels: {app: x}}", 1)]
    [InlineData("PodMonitor", "monitoring.coreos.com/v1", "KW5008", "namespaceSelector: {matchNames: [other]}, selector: {matchLabels: {app: x}}", 0)]
    [InlineData("PodMonitor", "monitoring.coreos.com/v1", "KW5009", "selector: {}, podMetricsEndpoints: [{port: metrics}, {port: http}, {targetPort: 1}]", 1)]
    public void Selectors_select_something(string kind, string apiVersion, string rule, string spec, int count)
    {
        Assert.Equal(count, PolicyCheck.Paths(rule, $"{Web}{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}").Length);
        Assert.Empty(PolicyCheck.Alone(rule, $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}"));
    }

    [Theory]
    [InlineData("clusterIP: None, selector: {app: set}", 0)]
    [InlineData("clusterIP: None, selector: {app: set, statefulset.kubernetes.io/pod-name: a-0}", 0)]
    [InlineData("selector: {app: set}", 1)]
    [InlineData("clusterIP: None", 1)]
    [InlineData("clusterIP: None, selector: {app: web}", 1)]
    public void The_Service_of_a_StatefulSet_is_headless_and_selects_its_pods(string spec, int count) => Assert.Equal(
        count, PolicyCheck.Paths("KW5010", $"{{apiVersion: apps/v1, kind: StatefulSet, metadata: {{name: a}}, spec: {{serviceName: s, template: {{metadata: {{labels: {{app: set}}}}}}}}}}{Next}{Service("s", spec)}").Length);

    [Theory]
    [InlineData("KW5011", "envFrom: [{configMapRef: {name: x}}]", 1)]
    [InlineData("KW5011", "envFrom: [{configMapRef: {name: x, optional: true}}]", 0)]
    [InlineData("KW5011", "envFrom: [{secretRef: {name: made}}]", 0)]
    [InlineData("KW5012", "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: x}}}]", 1)]
    [InlineData("KW5012", "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: level}}}]", 0)]
    [InlineData("KW5012", "env: [{name: A, valueFrom: {configMapKeyRef: {name: other, key: x}}}]", 0)]
    [InlineData("KW5013", "envFrom: [{configMapRef: {name: setings}}]", 1)]
    [InlineData("KW5013", "envFrom: [{configMapRef: {name: set}}]", 0)]
    [InlineData("KW5013", "envFrom: [{configMapRef: {name: settings}}]", 0)]
    public void Configuration_that_containers_name(string rule, string container, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths(rule, $"{Pods.With(container)}{Next}{{apiVersion: v1, kind: ConfigMap, metadata: {{name: settings}}, data: {{level: info}}}}{Next}{{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {{name: e}}, spec: {{target: {{name: made}}}}}}").Length);

    [Theory]
    [InlineData("serviceAccountName: x", "", 0)]
    [InlineData("serviceAccountName: x", "kubewright.KW5014.strict = true", 1)]
    [InlineData("serviceAccountName: default", "kubewright.KW5014.strict = true", 0)]
    [InlineData("serviceAccountName: x", "kubewright.KW5014.strict = true\nkubewright.KW5014.external = x", 0)]
    public void Accounts_are_asked_for_where_access_is_managed(string spec, string settings, int count)
    {
        Assert.Equal(count, PolicyCheck.Paths("KW5014", Pods.WithSpec(spec), settings).Length);
        Assert.Empty(PolicyCheck.Paths("KW5014", Pods.WithSpec(spec) + Next + "{apiVersion: v1, kind: ServiceAccount, metadata: {name: x}}", settings));
    }

    [Theory]
    [InlineData("ReadWriteOnce", 2, "", 1)]
    [InlineData("ReadWriteOnce", 1, "", 0)]
    [InlineData("ReadWriteMany", 2, "", 0)]
    [InlineData("ReadWriteOnce", 2, "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}, ", 0)]
    [InlineData("ReadWriteOncePod", 2, "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}, ", 1)]
    public void A_claim_for_one_node_is_not_for_several_pods(string mode, int replicas, string spec, int count)
    {
        var pods = $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, spec: {{replicas: {replicas}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{{spec}volumes: [{{name: v, persistentVolumeClaim: {{claimName: data}}}}]}}}}}}}}";
        Assert.Equal(count, PolicyCheck.Paths("KW5016", $"{pods}{Next}{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: data}}, spec: {{accessModes: [{mode}]}}}}").Length);
        Assert.Single(PolicyCheck.Paths("KW5015", pods));
        Assert.Empty(PolicyCheck.Paths("KW5015", pods, "kubewright.KW5015.external = da*"));
    }

    [Fact]
    public void Pods_of_all_roles_share_a_claim()
    {
        const string Role = "template: {spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]}}";
        const string Claim = Next + "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}";
        Assert.Equal(2, PolicyCheck.Paths("KW5016", $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: a}}, spec: {{pytorchReplicaSpecs: {{Master: {{{Role}}}, Worker: {{{Role}}}}}}}}}{Claim}").Length);
        Assert.Empty(PolicyCheck.Paths("KW5016", $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: a}}, spec: {{pytorchReplicaSpecs: {{Master: {{{Role}}}, Worker: {{replicas: 3}}}}}}}}{Claim}"));
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: t}}", "", 0)]
    [InlineData("{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c}, spec: {secretName: t}}", "", 0)]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: other}}", "", 1)]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: other}}", "cert-manager.io/issuer: x", 0)]
    public void A_certificate_is_shipped_or_issued(string other, string annotation, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths("KW5034", $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: i, annotations: {{{annotation}}}}}, spec: {{tls: [{{secretName: t}}]}}}}{Next}{other}").Length);

    [Theory]
    [InlineData("apps/v1", "Deployment", "", 1)]
    [InlineData("apps/v1beta1", "Deployment", "", 1)]
    [InlineData("apps/v1", "Deployment", ", namespace: other", 0)]
    [InlineData("apps/v1", "StatefulSet", "", 0)]
    public void An_object_is_there_once(string apiVersion, string kind, string metadata, int count) =>
        Assert.Equal(count, PolicyCheck.Paths("KW5018", $"{Web}{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: web{metadata}}}}}").Length);

    [Fact]
    public void Two_workloads_two_budgets_and_two_autoscalers_do_not_share()
    {
        var other = Web.Replace("name: web}", "name: other}", StringComparison.Ordinal);
        Assert.Equal(["spec.selector", "spec.selector"], PolicyCheck.Paths("KW5020", Web + other));
        Assert.Single(PolicyCheck.Paths("KW5021", Web + other + Service("s", "selector: {app: web}")));
        Assert.Empty(PolicyCheck.Paths("KW5020", Web + other.Replace("app: web", "app: other", StringComparison.Ordinal)));
        var budget = "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: NAME}, spec: {selector: {}}}";
        Assert.Single(PolicyCheck.Paths("KW5024", Web + budget.Replace("NAME", "a", StringComparison.Ordinal) + Next + budget.Replace("NAME", "b", StringComparison.Ordinal)));
        const string Scaled = "spec: {scaleTargetRef: {name: web, kind: Deployment, apiVersion: apps/v1}}}";
        const string Keda = "{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: web}, ";
        Assert.Single(PolicyCheck.Paths("KW5022", $"{Keda}{Scaled}{Next}{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: web}}, {Scaled}"));
        Assert.Empty(PolicyCheck.Paths("KW5022", $"{Keda}{Scaled}{Next}{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: keda-hpa-web}}, {Scaled}"));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("updatePolicy: {updateMode: 'Off'}, ", 0)]
    [InlineData("resourcePolicy: {containerPolicies: [{containerName: a, controlledResources: [memory]}]}, ", 0)]
    [InlineData("resourcePolicy: {containerPolicies: [{containerName: a, controlledResources: [cpu]}]}, ", 1)]
    public void A_resource_is_not_scaled_both_ways(string spec, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths(
            "KW5025",
            $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: h}}, spec: {{scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: web}}}}}}{Next}{{apiVersion: autoscaling.k8s.io/v1, kind: VerticalPodAutoscaler, metadata: {{name: v}}, spec: {{{spec}targetRef: {{kind: Deployment, name: web}}}}}}").Length);

    [Theory]
    [InlineData("KW5019", "Role, name: x", "", 1)]
    [InlineData("KW5019", "Role, name: r", "", 0)]
    [InlineData("KW5019", "ClusterRole, name: x", "", 0)]
    [InlineData("KW5019", "ClusterRole, name: x", "kubewright.KW5019.cluster_roles = true", 1)]
    [InlineData("KW5019", "ClusterRole, name: view", "kubewright.KW5019.cluster_roles = true", 0)]
    [InlineData("KW5019", "Role, name: 'system:x'", "", 0)]
    public void Roles_that_are_bound_are_there(string rule, string role, string settings, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths(rule, $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {{name: b}}, roleRef: {{kind: {role}}}}}{Next}{{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {{name: r}}}}", settings).Length);

    [Fact]
    public void Node_ports_paths_namespaces_and_classes()
    {
        var port = "type: NodePort, ports: [{port: 80, nodePort: 30080PROTOCOL}]";
        Assert.Single(PolicyCheck.Paths("KW5031", Service("a", port.Replace("PROTOCOL", "", StringComparison.Ordinal)) + Next + Service("b", port.Replace("PROTOCOL", "", StringComparison.Ordinal))));
        Assert.Empty(PolicyCheck.Paths("KW5031", Service("a", port.Replace("PROTOCOL", "", StringComparison.Ordinal)) + Next + Service("b", port.Replace("PROTOCOL", ", protocol: UDP", StringComparison.Ordinal))));
        const string Route = "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: NAME, annotations: {nginx.ingress.kubernetes.io/canary: 'CANARY'}}, spec: {rules: [{host: h, http: {paths: [{path: /, pathType: Prefix}]}}]}}";
        var first = Route.Replace("NAME", "a", StringComparison.Ordinal).Replace("CANARY", "false", StringComparison.Ordinal) + Next;
        Assert.Single(PolicyCheck.Paths("KW5026", first + Route.Replace("NAME", "b", StringComparison.Ordinal).Replace("CANARY", "false", StringComparison.Ordinal)));
        Assert.Empty(PolicyCheck.Paths("KW5026", first + Route.Replace("NAME", "b", StringComparison.Ordinal).Replace("CANARY", "true", StringComparison.Ordinal)));
        Assert.Single(PolicyCheck.Paths("KW5027", first));
        Assert.Empty(PolicyCheck.Paths("KW5027", first + "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: n, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}}"));
        Assert.Single(PolicyCheck.Paths("KW5028", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}" + Next + "{apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: shop}}"));
        Assert.Single(PolicyCheck.Paths("KW5033", Pods.WithSpec("priorityClassName: high, runtimeClassName: ''")));
        Assert.Empty(PolicyCheck.Paths("KW5033", Pods.WithSpec("priorityClassName: system-node-critical")));
    }

    [Theory]
    [InlineData("labelSelector: {matchLabels: {app: x}}", 1)]
    [InlineData("labelSelector: {matchLabels: {app: web}}", 0)]
    [InlineData("labelSelector: {}", 0)]
    [InlineData("namespaceSelector: {}, labelSelector: {matchLabels: {app: x}}", 0)]
    public void Anti_affinity_keeps_away_from_something(string term, int count) => Assert.Equal(
        count,
        PolicyCheck.Paths("KW5032", Pods.WithSpec($"affinity: {{podAntiAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, podAffinityTerm: {{topologyKey: kubernetes.io/hostname, {term}}}}}]}}}}")).Length);

    [Fact]
    public void The_size_of_an_object_is_that_of_its_JSON()
    {
        const string Manifest = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: \"ä<\\n\"}}";
        const string Json = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{\"k\":\"ä\\u003c\\n\"}}";
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(Json), JsonSize.AtLeast(YamlReader.Read(Manifest)));
        Assert.Single(PolicyCheck.Paths("KW5060", Manifest, "kubewright.KW5060.max_bytes = 50"));
        Assert.Empty(PolicyCheck.Paths("KW5060", Manifest));
    }

    private static string Service(string name, string spec) => $"{{apiVersion: v1, kind: Service, metadata: {{name: {name}}}, spec: {{{spec}}}}}";
}
