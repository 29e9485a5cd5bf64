using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class TextCorrectionTests
{
    [Theory]
    [InlineData("""static PyTorchJob J() => new PyTorchJob("t").Master(pod => pod.Container("main", c => c.Image("a:1")));""")]
    [InlineData("""static PyTorchJob J() { var main = new Container("main").Image("a:1"); return new PyTorchJob("t").Master(pod => pod.Container(main)); }""")]
    public async Task Fix_renames_the_container(string member) =>
        Assert.Equal("    " + member.Replace("\"main\"", "\"pytorch\"", StringComparison.Ordinal), await Corrected.FirstAsync("KW4060", "    " + member));

    [Theory]
    [InlineData("""new Service("s").Selector("app", "wbe").Port(80)""")]
    [InlineData("""new Service("s").Selector(("app", "wbe")).Port(80)""")]
    [InlineData("""new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Ports = [new() { Port = 80 }], Selector = new Dictionary<string, string> { ["app"] = "wbe" } } }""")]
    [InlineData("""new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Ports = [new() { Port = 80 }], Selector = new Dictionary<string, string> { { "app", "wbe" } } } }""")]
    public async Task Fix_replaces_the_value_of_a_label(string service)
    {
        var member = $$"""    static ManifestSet S() => new() { new Pod("p").Labels("app", "web").Container("a", c => c.Image("a:1")), {{service}} };""";
        Assert.Equal(member.Replace("wbe", "web", StringComparison.Ordinal), await Corrected.FirstAsync("KW5000", member));
    }

    [Theory]
    [InlineData("""new Pod("p").Container("a", c => c.Image("a:1").Limits(others: ("nvidia/gpu", 1)))""")]
    [InlineData("""new Pod("p").Container("a", c => c.Image("a:1").Resources(r => r.Limits("nvidia/gpu", 1)))""")]
    public async Task Fix_renames_a_key_in_its_place(string program) => Assert.Equal(
        $"    static Pod P() => {program.Replace("nvidia/gpu", "nvidia.com/gpu", StringComparison.Ordinal)};", await Corrected.FirstAsync("KW4005", $"    static Pod P() => {program};"));

    [Fact]
    public async Task There_is_no_fix_where_a_method_of_the_program_is_given_the_name() => Assert.Null(await Corrected.FirstAsync(
        "KW1245",
        """
            static Pod P() => Mounted("modle");
            private static Pod Mounted(string name) => new Pod("p").Container("a", c => c.Image("a:1").VolumeMount(name, "/a")).Volume("model", v => v.EmptyDir(e => { }));
        """));
}
