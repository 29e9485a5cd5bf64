using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

/// <summary>What the analyzer finds, corrected everywhere at once and analyzed again.</summary>
public sealed class FindingIsGoneTests
{
    [Theory]
    [InlineData("KW2000", "ReadinessProbe(")]
    [InlineData("KW2001", "LivenessProbe(")]
    [InlineData("KW2040", "Requests(cpu: ")]
    [InlineData("KW2042", "Requests(memory: ")]
    [InlineData("KW3008", "Drop(\"ALL\")")]
    public async Task Fix_corrects_every_container_of_a_builder(string rule, string expected)
    {
        var text = await Corrected.AllAsync(rule, 2, """
                static Deployment D() => new Deployment("web")
                    .Selector(("app", "web"))
                    .Template(pod => pod
                        .Container("web", c => c.Image("web:1.0.0").Port(8080))
                        .Container("side", c => c
                            .Image("side:1.0.0")
                            .Port(9000)));
            """);

        Assert.Equal(3, text.Split(expected).Length);
    }

    [Theory]
    [InlineData("KW2000", "ReadinessProbe = ")]
    [InlineData("KW2001", "LivenessProbe = ")]
    [InlineData("KW2040", "[\"cpu\"] = ")]
    [InlineData("KW2042", "[\"memory\"] = ")]
    [InlineData("KW3008", "{ \"ALL\" }")]
    public async Task Fix_corrects_every_container_of_a_model(string rule, string expected)
    {
        var text = await Corrected.AllAsync(rule, 2, """
                static V1Deployment D() => new()
                {
                    Metadata = new V1ObjectMeta { Name = "web" },
                    Spec = new V1DeploymentSpec
                    {
                        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
                        Template = new V1PodTemplateSpec
                        {
                            Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "web" } },
                            Spec = new V1PodSpec
                            {
                                Containers =
                                [
                                    new V1Container { Name = "web", Image = "web:1.0.0", Ports = [new V1ContainerPort { ContainerPort = 8080 }] },
                                    new V1Container
                                    {
                                        Name = "side",
                                        Image = "side:1.0.0",
                                        Ports = [new V1ContainerPort { ContainerPort = 9000 }],
                                    },
                                ],
                            },
                        },
                    },
                };
            """);

        Assert.Equal(3, text.Split(expected).Length);
    }

    [Fact]
    public async Task Fix_corrects_the_pod_once_where_both_of_its_containers_want_it() => Assert.EndsWith(
        ".Container(\"b\", c => c.Image(\"b:1\")).SecurityContext(s => s.RunAsNonRoot());",
        await Corrected.AllAsync("KW3003", 2, "    static Pod P() => new Pod(\"p\").Container(\"a\", c => c.Image(\"a:1\")).Container(\"b\", c => c.Image(\"b:1\"));"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("KW1245", """.Container("a", c => c.Image("a:1").VolumeMount("modle", "/m")).Volume("model", v => v.EmptyDir(e => { }))""", "VolumeMount(\"model\"")]
    [InlineData("KW2003", """.Container("a", c => c.Image("a:1").Port(80, p => p.Name("http")).ReadinessProbe(p => p.TcpSocket("htpp")))""", "TcpSocket(\"http\")")]
    [InlineData("KW1203", """.Container("a", c => c.Image("a:1").ImagePullPolicy("allways"))""", "ImagePullPolicy(ImagePullPolicy.Always)")]
    [InlineData("KW1220", """.Container("a", c => c.Image("a:1").Resources(r => r.Limits("nvidia.com/gpu", 8).Requests("nvidia.com/gpu", 4)))""", "Limits(\"nvidia.com/gpu\", 4)")]
    [InlineData("KW1220", """.Container("a", c => c.Image("a:1").Requests(others: ("nvidia.com/gpu", 4)))""", "Limits(others: (\"nvidia.com/gpu\", 4))")]
    public async Task Fix_corrects_a_pod_of_a_builder(string rule, string calls, string expected) =>
        Assert.Contains(expected, await Corrected.AllAsync(rule, 1, $"    static Pod P() => new Pod(\"p\"){calls};"), StringComparison.Ordinal);

    [Theory]
    [InlineData("KW1245", """Containers = [new V1Container { Name = "a", Image = "a:1", VolumeMounts = [new V1VolumeMount { Name = "modle", MountPath = "/m" }] }], Volumes = [new V1Volume { Name = "model", EmptyDir = new V1EmptyDirVolumeSource() }]""", "Name = \"model\", MountPath")]
    [InlineData("KW1203", """Containers = [new V1Container { Name = "a", Image = "a:1", ImagePullPolicy = "allways" }]""", "\"Always\"")]
    [InlineData("KW1220", """Containers = [new V1Container { Name = "a", Image = "a:1", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = new("8") }, Requests = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = new("4") } } }]""", "Limits = new Dictionary<string, ResourceQuantity> { [\"nvidia.com/gpu\"] = new(\"4\") }")]
    [InlineData("KW1220", """Containers = [new V1Container { Name = "a", Image = "a:1", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = new("4") } } }]""", "Limits = ")]
    public async Task Fix_corrects_a_pod_of_models(string rule, string spec, string expected) => Assert.Contains(
        expected,
        await Corrected.AllAsync(rule, 1, $"    static V1Pod P() => new() {{ Metadata = new() {{ Name = \"p\" }}, Spec = new() {{ {spec} }} }};"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("KW4060", """pod => pod.Container("main", c => c.Image("train:1"))""", "Container(\"pytorch\"")]
    [InlineData("KW4001", """pod => pod.Container("pytorch", c => c.Image("train:1").Resources(r => r.Limits("nvidia.com/gpu", 8).Requests("nvidia.com/gpu", 4)))""", "Resources(r => r.Limits(\"nvidia.com/gpu\", 8))")]
    [InlineData("KW4000", """pod => pod.Container("pytorch", c => c.Image("train:1").Resources(r => r.Requests("nvidia.com/gpu", 4)))""", "Resources(r => r.Limits(\"nvidia.com/gpu\", 4))")]
    [InlineData("KW4032", """pod => pod.Container("pytorch", c => c.Image("train:1").Gpus(4))""", "TolerateGpuTaint()")]
    public async Task Fix_corrects_a_training_job(string rule, string pod, string expected) =>
        Assert.Contains(expected, await Corrected.AllAsync(rule, 1, $"    static PyTorchJob J() => new PyTorchJob(\"train\").Workers(2, {pod});"), StringComparison.Ordinal);

    [Fact]
    public async Task Fix_corrects_the_selector_of_a_service() => Assert.Contains("Selector(\"app\", \"web\")", await Corrected.AllAsync("KW5000", 1, """
            static ManifestSet Set() => new()
            {
                new DaemonSet("web").Selector(("app", "web")).Template(pod => pod.Container("web", c => c.Image("web:1.0.0").Port(80).ReadinessProbe(p => p.TcpSocket(80)))),
                new Service("web").Selector("app", "wbe").Port(80),
            };
        """), StringComparison.Ordinal);
}
