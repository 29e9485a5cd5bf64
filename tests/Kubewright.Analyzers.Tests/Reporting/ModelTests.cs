using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Reporting;

/// <summary>The official client's models get the same findings, with no builder anywhere.</summary>
public sealed class ModelTests
{
    [Fact]
    public Task Reads_a_container_initializer() => Verify.ReportsAsync("""
        class C
        {
            V1Container M() => new V1Container { Name = "web", Image = {|KW2020:"nginx:latest"|} };
        }
        """, "KW2020");

    [Fact]
    public Task Reads_whole_manifests() => Verify.ReportsAsync("""
        class C
        {
            V1Pod M() => new()
            {
                Metadata = new V1ObjectMeta { Name = "web" },
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Name = "web", Image = "nginx:1.25", VolumeMounts = [new V1VolumeMount { Name = {|KW1245:"models"|}, MountPath = "/models" }] }],
                    Volumes = [new V1Volume { Name = "model-volume", EmptyDir = new V1EmptyDirVolumeSource() }],
                },
            };
        }
        """, "KW1245");

    [Fact]
    public Task Reads_assignments_nested_members_and_collections() => Verify.ReportsAsync("""
        class C
        {
            V1Container M()
            {
                var c = new V1Container { Name = "web", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("1") } } };
                c.Image = {|KW2020:"nginx:latest"|};
                c.Ports = new List<V1ContainerPort> { new() { ContainerPort = 8080 } };
                c.Ports.Add(new V1ContainerPort { ContainerPort = 8081 });
                return c;
            }
        }
        """, "KW2020");

    [Fact]
    public Task Reads_with_expressions() => Verify.ReportsAsync("""
        class C
        {
            V1Container M()
            {
                var c = new V1Container { Name = "web", Image = "nginx:1.25" };
                return c with { Image = {|KW2020:"nginx:latest"|} };
            }
        }
        """, "KW2020");

    [Fact]
    public Task Judges_what_is_sent_to_a_cluster() => Verify.ReportsAsync("""
        class C
        {
            async Task M(IKubernetes client)
            {
                var pod = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [new() { Name = "web", Image = {|KW2020:"nginx:latest"|} }] } };
                await client.CoreV1.CreateNamespacedPodAsync(pod, "default");
            }
        }
        """, "KW2020");
}
