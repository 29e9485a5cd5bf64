namespace Kubewright.Building;

public sealed class FieldOrderTests
{
    [Fact]
    public void Fields_come_in_the_order_people_write_them_whatever_the_order_of_the_calls()
    {
        var forwards = new Deployment("web").Namespace("ml").Labels("app", "web").Annotations("n", "1").Replicas(2)
            .Template(pod => pod.Labels("app", "web").Container("a", c => c.Image("i:1").Command("run").Env("E").ImagePullPolicy("Always")).HostNetwork())
            .Status(s => s.Replicas(1));
        var backwards = new Deployment("web")
            .Status(s => s.Replicas(1))
            .Template(pod => pod.HostNetwork().Container("a", c => c.ImagePullPolicy("Always").Env("E").Command("run").Image("i:1")).Labels("app", "web"))
            .Replicas(2).Annotations("n", "1").Labels("app", "web").Namespace("ml");

        const string Expected = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: ml
              labels:
                app: web
              annotations:
                "n": "1"
            spec:
              replicas: 2
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  containers:
                    - name: a
                      image: i:1
                      command:
                        - run
                      env:
                        - name: E
                      imagePullPolicy: Always
                  hostNetwork: true
            status:
              replicas: 1

            """;
        Assert.Equal(Expected, forwards.Yaml());
        Assert.Equal(Expected, backwards.Yaml());
    }

    [Fact]
    public void Models_are_put_into_the_same_order()
    {
        var deployment = new Deployment("web").Namespace("ml").Labels(("z", "1"), ("a", "2")).Template(pod => pod.Container("a", c => c.Command("x").Image("i:1")));
        Deployment again = deployment.Model();
        Assert.Equal(deployment.Yaml(), again.Yaml());
    }

    [Fact]
    public void Keys_of_the_users_own_stay_in_the_order_of_the_calls()
    {
        var yaml = new ConfigMap("c").Data(("status", "1"), ("name", "2"), ("a", "3")).Yaml();
        Assert.EndsWith("data:\n  status: \"1\"\n  name: \"2\"\n  a: \"3\"\n", yaml, StringComparison.Ordinal);
    }
}
