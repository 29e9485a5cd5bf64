using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class ResourceCorrectionTests
{
    [Theory]
    [InlineData("KW2040", "Requests(cpu: \"100m\")")]
    [InlineData("KW2041", "Limits(cpu: \"1\")")]
    [InlineData("KW2042", "Requests(memory: \"128Mi\")")]
    [InlineData("KW2043", "Limits(memory: \"512Mi\")")]
    public async Task Fix_adds_an_amount_to_a_builder(string rule, string call) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", c => c.Image(\"web:1\").{call});",
        await Fixed.MemberAsync(rule, "    static Pod P() => new Pod(\"p\").{|Container|}(\"web\", c => c.Image(\"web:1\"));"));

    [Fact]
    public async Task Fix_adds_to_the_container_when_the_finding_is_at_its_resources() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("web", c => c.Resources(r => r.Limits("cpu", 1)).Requests(memory: "128Mi"));""",
        await Fixed.MemberAsync("KW2042", """    static Pod P() => new Pod("p").Container("web", c => c.Resources(r => r.{|Limits|}("cpu", 1)));"""));

    [Theory]
    [InlineData(
        """Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new ResourceQuantity("1") } }""",
        """Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new ResourceQuantity("1"), ["memory"] = "128Mi" } }""")]
    [InlineData(
        """Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { { "cpu", new ResourceQuantity("1") } } }""",
        """Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { { "cpu", new ResourceQuantity("1") }, { "memory", "128Mi" } } }""")]
    [InlineData(
        """Resources = new()""",
        """Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = "128Mi" } }""")]
    [InlineData(
        """Image = "web:1" """,
        """Image = "web:1", Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = "128Mi" } } """)]
    public async Task Fix_adds_an_amount_to_a_model_whatever_is_there(string before, string after) => Assert.Equal(
        $"    static V1Container C() => new V1Container {{ {after} }};",
        await Fixed.MemberAsync("KW2042", $"    static V1Container C() => new {{|V1Container|}} {{ {before} }};"));

    [Fact]
    public async Task There_is_no_fix_where_the_resources_come_from_elsewhere() => Assert.Null(await Fixed.MemberAsync(
        "KW2042", "    static V1Container C(V1ResourceRequirements r) => new {|V1Container|} { Resources = r };"));

    [Theory]
    [InlineData("KW1220")]
    [InlineData("KW4001")]
    public async Task Fix_sets_the_limit_to_the_request(string rule)
    {
        Assert.Equal(
            """    static Container C() => new Container("c").Resources(r => r.Limits("nvidia.com/gpu", 4).Requests("nvidia.com/gpu", 4));""",
            await Fixed.MemberAsync(rule, """    static Container C() => new Container("c").Resources(r => r.Limits("nvidia.com/gpu", [|8|]).Requests("nvidia.com/gpu", {|4|}));"""));
        Assert.Equal(
            """    static V1ResourceRequirements R() => new() { Limits = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = new("4") }, Requests = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = new("4") } };""",
            await Fixed.MemberAsync(rule, """    static V1ResourceRequirements R() => new() { Limits = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = [|new("8")|] }, Requests = new Dictionary<string, ResourceQuantity> { ["nvidia.com/gpu"] = {|new("4")|} } };"""));
    }

    [Theory]
    [InlineData("KW1220")]
    [InlineData("KW4000")]
    public async Task Fix_limits_devices_to_what_is_requested(string rule)
    {
        Assert.Equal(
            """    static Container C() => new Container("c").Resources(r => r.Requests("nvidia.com/gpu", 4)).Limits(others: ("nvidia.com/gpu", "4"));""",
            await Fixed.MemberAsync(rule, """    static Container C() => new Container("c").Resources(r => r.Requests("nvidia.com/gpu", {|4|}));""", ("resource", "nvidia.com/gpu"), ("value", "4")));
    }
}
