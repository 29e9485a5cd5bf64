namespace Kubewright.Rules.Pods;

public sealed class ContainerTests
{
    [Theory]
    [InlineData("ports: [{containerPort: 80, name: http}]", "")]
    [InlineData("ports: [{containerPort: 80, name: http}, {containerPort: 81, name: http}]", "ports[1].name")]
    [InlineData("ports: [{containerPort: 0}, {containerPort: 65536, protocol: tcp, hostPort: -1}]", "ports[0].containerPort ports[1].containerPort ports[1].hostPort ports[1].protocol")]
    [InlineData("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80, protocol: TCP}]", "ports[1].hostPort")]
    [InlineData("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80, protocol: UDP}]", "")]
    [InlineData("imagePullPolicy: Sometimes, terminationMessagePolicy: Mail", "imagePullPolicy terminationMessagePolicy")]
    [InlineData("restartPolicyRules: [{action: Stop}]", "restartPolicy restartPolicyRules[0].action restartPolicyRules[0].exitCodes")]
    [InlineData("restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]", "")]
    [InlineData("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: cpu, restartPolicy: Never}]", "resizePolicy resizePolicy[1]")]
    [InlineData("livenessProbe: {}", "livenessProbe")]
    [InlineData("livenessProbe: {exec: {command: [a]}, grpc: {port: 1}, successThreshold: 2}", "livenessProbe.grpc livenessProbe.successThreshold")]
    [InlineData("readinessProbe: {httpGet: {port: '80', scheme: http}, terminationGracePeriodSeconds: 5, periodSeconds: -1}", "readinessProbe.httpGet.port readinessProbe.httpGet.scheme readinessProbe.periodSeconds readinessProbe.terminationGracePeriodSeconds")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 31}}, postStart: {}}", "lifecycle.postStart lifecycle.preStop.sleep")]
    [InlineData("lifecycle: {stopSignal: SIGTERM}", "")]
    public void Reports_what_is_wrong_with_a_container(string fields, string expected) => Assert.Equal(expected, PodCases.OfContainer(fields));

    [Theory]
    [InlineData("env: [{name: A, value: b}, {name: 'a b.c-d'}]", "")]
    [InlineData("env: [{name: ''}, {name: 'A=B'}]", "env[0].name env[1].name")]
    [InlineData("env: [{name: A, valueFrom: {}}]", "env[0].valueFrom")]
    [InlineData("env: [{name: A, value: a, valueFrom: {secretKeyRef: {name: s, key: k}}}]", "env[0].valueFrom")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: S, key: 'a b'}}}]", "env[0].valueFrom.configMapKeyRef.key env[0].valueFrom.configMapKeyRef.name")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['a']\"}}}, {name: B, valueFrom: {fieldRef: {fieldPath: spec.host}}}]", "")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.labels}}}, {name: B, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['a b']\"}}}]", "env[0].valueFrom.fieldRef.fieldPath env[1].valueFrom.fieldRef")]
    [InlineData("env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1Mi}}}, {name: B, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1Mi}}}]", "env[1].valueFrom.resourceFieldRef.divisor")]
    [InlineData("env: [{name: A, valueFrom: {fileKeyRef: {volumeName: v, path: f, key: k}}}, {name: B, valueFrom: {fileKeyRef: {volumeName: c, path: ../f, key: k}}}]", "env[1].valueFrom.fileKeyRef.path env[1].valueFrom.fileKeyRef.volumeName")]
    [InlineData("envFrom: [{configMapRef: {name: a-}}, {secretRef: {name: ''}}, {prefix: a}]", "envFrom envFrom[1].secretRef.name")]
    [InlineData("env: [null]", "env[0].name")]
    public void Reports_what_is_wrong_with_the_environment(string fields, string expected) => Assert.Equal(expected, PodCases.OfContainer(fields));

    [Theory]
    [InlineData("limits: {nvidia.com/gpu: 1, cpu: 2}, requests: {cpu: 500m}", "")]
    [InlineData("limits: {cpu: 1}, requests: {cpu: 1001m}", "resources.requests")]
    [InlineData("limits: {CPU: 1, requests.cpu: 1}", "resources.limits[CPU] resources.limits[requests.cpu] resources.requests[CPU] resources.requests[requests.cpu]")]
    [InlineData("limits: {nvidia.com/gpu: 1500m}", "resources.limits[nvidia.com/gpu] resources.requests[nvidia.com/gpu]")]
    [InlineData("requests: {nvidia.com/gpu: 1}", "resources.limits")]
    [InlineData("limits: {nvidia.com/gpu: 2}, requests: {nvidia.com/gpu: 1}", "resources.requests")]
    [InlineData("limits: {hugepages-2Mi: 3Mi}", "resources resources.limits[hugepages-2Mi] resources.requests[hugepages-2Mi]")]
    [InlineData("limits: {hugepages-2Mi: 4Mi, memory: 1Gi}", "")]
    [InlineData("requests: {memory: -1}", "resources.requests[memory]")]
    [InlineData("limits: {memory: null}, requests: {memory: 1}", "resources.requests")]
    [InlineData("claims: [{name: g}]", "resources.claims[0]")]
    public void Reports_what_is_wrong_with_resources(string resources, string expected) => Assert.Equal(expected, PodCases.OfContainer($"resources: {{{resources}}}"));

    [Theory]
    [InlineData("containers: [{name: a, image: i}, {name: a, image: ''}, {name: B, image: ' i'}]", "containers[1].image containers[1].name containers[2].image containers[2].name")]
    [InlineData("containers: [{name: a, image: i}], initContainers: [{name: a, image: i, livenessProbe: {}, lifecycle: {}}]", "initContainers[0].lifecycle initContainers[0].livenessProbe initContainers[0].name")]
    [InlineData("containers: [{name: a, image: i}], initContainers: [{name: b, image: i, restartPolicy: Always, livenessProbe: {tcpSocket: {port: 1}}}]", "")]
    [InlineData("containers: [{name: a, image: i}], ephemeralContainers: [{name: b, image: i, ports: [], targetContainerName: c}]", "ephemeralContainers ephemeralContainers[0].ports ephemeralContainers[0].targetContainerName")]
    [InlineData("containers: []", "containers")]
    [InlineData("hostNetwork: true, containers: [{name: a, image: i, ports: [{containerPort: 1}]}, {name: b, image: i, ports: [{containerPort: 1}, {containerPort: 2, hostPort: 3}]}]", "containers[1].ports[0].hostPort containers[1].ports[1].hostPort")]
    [InlineData("containers: [{name: a, image: i, resources: {limits: {cpu: 2}}}], resources: {limits: {cpu: 1}, requests: {memory: 1}}", "resources.containers[0][cpu].limits resources.requests")]
    public void Looks_at_all_containers_of_a_pod(string spec, string expected) => Assert.Equal(expected, PodCases.OfPod(spec));

    [Fact]
    public void Expects_less_of_templates()
    {
        Assert.Equal("", PodCases.OfTemplate("hostNetwork: true, containers: [{name: a, image: ' i', ports: [{containerPort: 1}]}, {name: b, image: i, ports: [{containerPort: 1}]}]"));
        Assert.Equal("containers[0].resources.limits[a.b/c]", PodCases.OfTemplate("containers: [{name: a, image: i, resources: {limits: {a.b/c: 500m}}}]"));
    }
}
