using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class GpuCorrectionTests
{
    [Fact]
    public async Task Fix_mounts_memory_in_a_builder() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("train", c => c.Gpus(8).SharedMemory("8Gi"));""",
        await Fixed.MemberAsync("KW4020", """    static Pod P() => new Pod("p").{|Container|}("train", c => c.Gpus(8));"""));

    [Fact]
    public async Task Fix_adds_the_mount_and_the_volume_to_models() => Assert.Equal(
        """
            static V1PodSpec S() => new V1PodSpec
            {
                Containers = [new V1Container { Name = "train", VolumeMounts = new List<V1VolumeMount> { new V1VolumeMount { Name = "dshm", MountPath = "/dev/shm" } } }],
                Volumes = [new V1Volume { Name = "data" }, new V1Volume { Name = "dshm", EmptyDir = new V1EmptyDirVolumeSource { Medium = "Memory", SizeLimit = "8Gi" } }]
            };
        """,
        await Fixed.MemberAsync(
            "KW4020",
            """
                static V1PodSpec S() => new V1PodSpec
                {
                    Containers = [new {|V1Container|} { Name = "train" }],
                    Volumes = [new V1Volume { Name = "data" }]
                };
            """));

    [Fact]
    public async Task There_is_no_fix_for_a_model_whose_pod_is_elsewhere() =>
        Assert.Null(await Fixed.MemberAsync("KW4020", """    static V1Container C() => new {|V1Container|} { Name = "train" };"""));

    [Fact]
    public async Task Fix_tolerates_the_taint_in_a_builder()
    {
        Assert.Equal(
            """    static Pod P() => new Pod("p").Container("train", c => c.Gpus(8)).TolerateGpuTaint();""",
            await Fixed.MemberAsync("KW4032", """    static Pod P() => new Pod("p").{|Container|}("train", c => c.Gpus(8));""", ("key", "nvidia.com/gpu"), ("effect", "NoSchedule")));
        Assert.Equal(
            """    static Deployment D() => new Deployment("d").Template(pod => pod.Labels("a", "b").Toleration(t => t.Key("gpu").Value("yes").Effect("NoExecute")));""",
            await Fixed.MemberAsync("KW4032", """    static Deployment D() => new Deployment("d").{|Template|}(pod => pod.Labels("a", "b"));""", ("key", "gpu"), ("value", "yes"), ("effect", "NoExecute")));
    }

    [Fact]
    public async Task Fix_tolerates_the_taint_in_a_model() => Assert.Equal(
        """    static V1PodSpec S() => new V1PodSpec { Containers = [], Tolerations = new List<V1Toleration> { new V1Toleration { Effect = "NoSchedule", Key = "amd.com/gpu", OperatorProperty = "Exists" } } };""",
        await Fixed.MemberAsync("KW4032", """    static V1PodSpec S() => new {|V1PodSpec|} { Containers = [] };""", ("key", "amd.com/gpu")));
}
