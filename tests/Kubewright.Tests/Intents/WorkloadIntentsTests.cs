namespace Kubewright.Tests.Intents;

public sealed class WorkloadIntentsTests
{
    private static Deployment Serving => new Deployment("web").Namespace("shop").Selector(("app", "web"));

    [Fact]
    public void A_selector_labels_the_template_where_a_label_is_missing()
    {
        var model = new Deployment("web").Template(pod => pod.Labels("tier", "front")).Selector(("app", "web"), ("tier", "back")).Model();

        Assert.Equal(new Dictionary<string, string> { ["app"] = "web", ["tier"] = "back" }, model.Spec.Selector.MatchLabels);
        Assert.Equal(new Dictionary<string, string> { ["tier"] = "front", ["app"] = "web" }, model.Spec.Template.Metadata.Labels);
    }

    [Fact]
    public void Every_workload_with_a_selector_has_the_intent()
    {
        Assert.Equal("a", new StatefulSet("x").Selector(("app", "a")).Model().Spec.Template.Metadata.Labels["app"]);
        Assert.Equal("a", new DaemonSet("x").Selector(("app", "a")).Model().Spec.Template.Metadata.Labels["app"]);
        Assert.Equal("a", new ReplicaSet("x").Selector(("app", "a")).Model().Spec.Template.Metadata.Labels["app"]);
        Assert.Equal("a", new PodDisruptionBudget("x").Selector(("app", "a")).Model().Spec.Selector.MatchLabels["app"]);
    }

    [Fact]
    public void A_rolling_update_takes_numbers_and_percentages() => Assert.Equal(
        """
        strategy:
          type: RollingUpdate
          rollingUpdate:
            maxSurge: 25%
            maxUnavailable: 0

        """,
        Rendering.YamlWriter.ToText(new Deployment("x").RollingUpdate(maxSurge: "25%", maxUnavailable: 0).Node["spec"]!));

    [Fact]
    public void Other_workloads_roll_their_own_way()
    {
        Assert.Equal("1", new DaemonSet("x").RollingUpdate(maxUnavailable: 1).Model().Spec.UpdateStrategy.RollingUpdate.MaxUnavailable.Value);
        Assert.Equal(2, new StatefulSet("x").RollingUpdate(partition: 2).Model().Spec.UpdateStrategy.RollingUpdate.Partition);
    }

    [Fact]
    public void A_service_follows_the_workload() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          type: ClusterIP
          ports:
            - name: http
              port: 80
              targetPort: 8080
          selector:
            app: web

        """,
        Serving.Expose(Port.Tcp("http", 8080), port: 80).Yaml());

    [Fact]
    public void A_service_has_the_targets_own_port_and_protocol_unless_told_otherwise() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
        spec:
          type: ClusterIP
          clusterIP: None
          ports:
            - name: dns
              port: 53
              protocol: UDP
              targetPort: 53
          selector:
            app: web

        """,
        Serving.Expose(Port.Udp("dns", 53), configure: service => service.ClusterIP("None")).Yaml());

    [Fact]
    public void A_service_finds_a_job_by_the_labels_of_its_template() =>
        Assert.Equal("a", new Job("x").Template(pod => pod.Labels("app", "a")).Expose(Port.Tcp("http", 80)).Model().Spec.Selector["app"]);

    [Fact]
    public void A_service_needs_labels_to_select_by() =>
        Assert.Equal("Job 'x' has no labels to find its pods by: call Selector before it.", Assert.Throws<InvalidOperationException>(() => new Job("x").Expose(Port.Tcp("http", 80))).Message);

    [Fact]
    public void An_autoscaler_follows_the_workload() => Assert.Equal(
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: web-hpa
          namespace: shop
        spec:
          maxReplicas: 10
          metrics:
            - type: Resource
              resource:
                name: cpu
                target:
                  type: Utilization
                  averageUtilization: 70
            - type: Resource
              resource:
                name: memory
                target:
                  type: Utilization
                  averageUtilization: 80
            - type: Pods
              pods:
                metric:
                  name: requests_in_flight
                target:
                  type: AverageValue
                  averageValue: 4
            - type: Object
              object:
                describedObject:
                  apiVersion: networking.k8s.io/v1
                  kind: Ingress
                  name: front
                metric:
                  name: requests_per_second
                target:
                  type: Value
                  value: 2k
            - type: External
              external:
                metric:
                  name: queue_messages_ready
                  selector:
                    matchLabels:
                      queue: jobs
                target:
                  type: AverageValue
                  averageValue: 30
          minReplicas: 2
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: web

        """,
        Serving.Autoscale(2, 10, hpa => hpa
            .CpuUtilization(70)
            .MemoryUtilization(80)
            .Pods("requests_in_flight", 4)
            .Object(new Ingress("front"), "requests_per_second", "2k")
            .External("queue_messages_ready", 30, ("queue", "jobs"))).Yaml());

    [Fact]
    public void A_budget_follows_the_workload() => Assert.Equal(
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: web-pdb
          namespace: shop
        spec:
          minAvailable: 50%
          selector:
            matchLabels:
              app: web

        """,
        Serving.Budget(minAvailable: "50%").Yaml());

    [Fact]
    public void A_budget_says_one_of_two_things()
    {
        Assert.Throws<ArgumentException>(() => Serving.Budget());
        Assert.Throws<ArgumentException>(() => Serving.Budget(minAvailable: 1, maxUnavailable: 1));
        Assert.Equal("1", Serving.Budget(maxUnavailable: 1).Model().Spec.MaxUnavailable.Value);
    }

    [Fact]
    public void What_refers_to_a_workload_needs_its_name()
    {
        var unnamed = new Deployment("x").Configure(model => model.Metadata.Name = null);

        Assert.Equal("This Deployment has no metadata.name to refer to; give it one first.", Assert.Throws<InvalidOperationException>(() => unnamed.Autoscale(1, 2)).Message);
    }
}
