using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class ResourceCorrectionTests
{
    [Theory]
    [InlineData("KW2040", "Requests(cpu: \"100m\")")]
    [InlineData("KW2042", "Requests(memory: \"128Mi\")")]
    [InlineData("KW2043", "Limits(memory: \"512Mi\")")]
    public async Task Fix_adds_an_amount_to_a_builder(string rule, string call) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", c => c.Image(\"web:1\").{call});",
        await Corrected.AllAsync(rule, 1, "    static Pod P() => new Pod(\"p\").Container(\"web\", c => c.Image(\"web:1\"));"));

    [Theory]
    [InlineData("c.Resources(r => r.Requests(\"cpu\", 1))", "c.Resources(r => r.Requests(\"cpu\", 1).Requests(\"memory\", \"128Mi\"))")]
    [InlineData("c.Requests(cpu: 1)", "c.Requests(cpu: 1).Requests(memory: \"128Mi\")")]
    public async Task Fix_adds_to_what_is_there(string before, string after) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", c => {after});",
        await Corrected.FirstAsync("KW2042", $"    static Pod P() => new Pod(\"p\").Container(\"web\", c => {before});"));

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
        """ImagePullPolicy = null, Image = "web:1", TerminationMessagePath = null""",
        """ImagePullPolicy = null, Image = "web:1", TerminationMessagePath = null, Resources = new V1ResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["memory"] = "128Mi" } }""")]
    public async Task Fix_adds_an_amount_to_a_model_whatever_is_there(string before, string after) => Assert.Equal(
        Pod(after), await Corrected.FirstAsync("KW2042", Pod(before)));

    private static string Pod(string container) =>
        $"    static V1Pod P() => new() {{ Metadata = new() {{ Name = \"p\" }}, Spec = new() {{ Containers = [new V1Container {{ Name = \"web\", {container} }}] }} }};";

    [Theory]
    [InlineData("KW1220", "new Pod(\"p\").Container(\"web\", c => c.Resources(r => r.Limits(\"nvidia.com/gpu\", 8).Requests(\"nvidia.com/gpu\", 4)))")]
    public async Task Fix_sets_the_limit_to_the_request(string rule, string program) => Assert.Equal(
        $"    static Pod P() => {program.Replace("8", "4", StringComparison.Ordinal)};", await Corrected.AllAsync(rule, 1, $"    static Pod P() => {program};"));
}
