using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class GpuCorrectionTests
{
    [Fact]
    public async Task Fix_mounts_memory_in_a_builder()
    {
        var text = await Corrected.AllAsync("KW4020", 1, """    static PyTorchJob J() => new PyTorchJob("train").Master(pod => pod.Container("pytorch", c => c.Image("train:1").Gpus(8)));""");

        Assert.Contains("""c.Image("train:1").Gpus(8).VolumeMount("dshm",""", text, StringComparison.Ordinal);
        Assert.Contains(""".Volume("dshm", v => v.EmptyDir(""", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_tolerates_the_taint_in_a_builder() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("train", c => c.Image("train:1").Gpus(8)).TolerateGpuTaint();""",
        await Corrected.AllAsync("KW4032", 1, """    static Pod P() => new Pod("p").Container("train", c => c.Image("train:1").Gpus(8));"""));

    [Fact]
    public async Task Fix_tolerates_the_taint_in_a_model()
    {
        var text = await Corrected.AllAsync("KW4032", 1, """
                static V1Pod P() => new()
                {
                    Metadata = new() { Name = "p" },
                    Spec = new()
                    {
                        Containers = [new() { Name = "a", Image = "a:1", Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = 1 } } }],
                    },
                };
            """);

        Assert.Contains("\n            Tolerations = new List<V1Toleration> { new V1Toleration {", text, StringComparison.Ordinal);
    }
}
