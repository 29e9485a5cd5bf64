using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class TextCorrectionTests
{
    [Theory]
    [InlineData("KW1245", """static Container C() => new Container("c").VolumeMount({|"modle"|}, "/a");""", "model")]
    [InlineData("KW2003", """static Probe P() => new Probe().TcpSocket({|"htpp"|});""", "http")]
    [InlineData("KW5000", """static Service S() => new Service("s").Selector("app", {|"wbe"|});""", "web")]
    [InlineData("KW1245", """static V1VolumeMount M() => new V1VolumeMount { Name = {|"modle"|} };""", "model")]
    public async Task Fix_replaces_a_misspelt_name(string rule, string member, string replacement)
    {
        var start = member.IndexOf("{|", StringComparison.Ordinal);
        var end = member.IndexOf("|}", StringComparison.Ordinal);
        Assert.Equal($"    {member[..start]}\"{replacement}\"{member[(end + 2)..]}", await Fixed.MemberAsync(rule, "    " + member, ("replacement", replacement)));
    }

    [Fact]
    public async Task Fix_replaces_a_misspelt_value_by_the_constant() => Assert.Equal(
        """    static Service S() => new Service("s").Type(ServiceType.NodePort);""",
        await Fixed.MemberAsync("KW1402", """    static Service S() => new Service("s").Type({|"Nodeport"|});""", ("replacement", "NodePort")));

    [Fact]
    public async Task Fix_replaces_a_misspelt_value_by_its_text_in_a_model() => Assert.Equal(
        """    static V1ServiceSpec S() => new V1ServiceSpec { Type = "NodePort" };""",
        await Fixed.MemberAsync("KW1402", """    static V1ServiceSpec S() => new V1ServiceSpec { Type = {|"Nodeport"|} };""", ("replacement", "NodePort")));

    [Theory]
    [InlineData("""static PodTemplateSpec T() => new PodTemplateSpec().{|Container|}("main", c => c.Gpus(1));""", """static PodTemplateSpec T() => new PodTemplateSpec().Container("pytorch", c => c.Gpus(1));""")]
    [InlineData("""static PodTemplateSpec T() => new PodTemplateSpec().Container({|"main"|}, c => c.Gpus(1));""", """static PodTemplateSpec T() => new PodTemplateSpec().Container("pytorch", c => c.Gpus(1));""")]
    [InlineData("""static Container C() => new {|Container|}("main").Gpus(1);""", """static Container C() => new Container("pytorch").Gpus(1);""")]
    [InlineData("""static V1Container C() => new {|V1Container|} { Name = "main" };""", """static V1Container C() => new V1Container { Name = "pytorch" };""")]
    public async Task Fix_renames_the_container(string before, string after) =>
        Assert.Equal("    " + after, await Fixed.MemberAsync("KW4060", "    " + before, ("replacement", "pytorch")));

    [Theory]
    [InlineData("""static Service S() => new Service("s").{|Selector|}("app", "wbe");""")]
    [InlineData("""static Service S() => new Service("s").{|Selector|}(("tier", "wbe2"), ("app", "wbe"));""")]
    [InlineData("""static V1ServiceSpec S() => new V1ServiceSpec { Selector = new {|Dictionary<string, string>|} { ["app"] = "wbe" } };""")]
    [InlineData("""static V1ServiceSpec S() => new V1ServiceSpec { Selector = new {|Dictionary<string, string>|} { { "app", "wbe" } } };""")]
    public async Task Fix_replaces_the_value_of_a_label(string member) => Assert.Equal(
        "    " + member.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("\"wbe\"", "\"web\"", StringComparison.Ordinal),
        await Fixed.MemberAsync("KW5000", "    " + member, ("key", "app"), ("replacement", "web")));

    [Fact]
    public async Task There_is_no_fix_of_a_name_that_is_no_literal() => Assert.Null(await Fixed.MemberAsync(
        "KW1245", """    static Container C(string name) => new Container("c").VolumeMount({|name|}, "/a");""", ("replacement", "model")));
}
