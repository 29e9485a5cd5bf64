using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class ProbeCorrectionTests
{
    [Theory]
    [InlineData("KW2000", "ReadinessProbe", "PeriodSeconds(5)")]
    [InlineData("KW2001", "LivenessProbe", "PeriodSeconds(10).FailureThreshold(6)")]
    [InlineData("KW4205", "StartupProbe", "PeriodSeconds(10).FailureThreshold(30)")]
    public async Task Fix_adds_a_probe_to_the_chain_in_the_lambda(string rule, string member, string settings) => Assert.Equal(
        $$"""
            static Deployment D() => new Deployment("d").Template(pod => pod
                .Container("web", c => c
                    .Image("web:1") // the image
                    .Port(8080)
                    .{{member}}(p => p.TcpSocket(8080).{{settings}})));
        """,
        await Fixed.MemberAsync(
            rule,
            """
                static Deployment D() => new Deployment("d").Template(pod => pod
                    .{|Container|}("web", c => c
                        .Image("web:1") // the image
                        .Port(8080)));
            """,
            ("port", "8080")));

    [Theory]
    [InlineData("c => c.Image(\"web:1\")", "c => c.Image(\"web:1\").ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5))")]
    [InlineData("c => { c.Image(\"web:1\"); }", "c => { c.Image(\"web:1\"); c.ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5)); }")]
    [InlineData("(Container it) => { }", "(Container it) => { it.ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5)); }")]
    [InlineData("c => { c.Image(\"web:1\"); return; }", "c => { c.Image(\"web:1\"); c.ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5)); return; }")]
    public async Task Fix_adds_a_probe_in_lambdas_of_every_form(string lambda, string expected) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", {expected});",
        await Fixed.MemberAsync("KW2000", $"    static Pod P() => new Pod(\"p\").{{|Container|}}(\"web\", {lambda});", ("port", "80")));

    [Fact]
    public async Task Fix_makes_a_lambda_where_there_is_none() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("web", c => c.ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5)));""",
        await Fixed.MemberAsync("KW2000", """    static Pod P() => new Pod("p").{|Container|}("web");""", ("port", "80")));

    [Fact]
    public async Task Fix_adds_a_probe_to_a_container_of_its_own() => Assert.Equal(
        """
            static Pod P()
            {
                var web = new Container("web").Image("web:1").ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5));
                return new Pod("p").Container(web);
            }
        """,
        await Fixed.MemberAsync(
            "KW2000",
            """
                static Pod P()
                {
                    var web = new {|Container|}("web").Image("web:1");
                    return new Pod("p").Container(web);
                }
            """,
            ("port", "80")));

    [Fact]
    public async Task Fix_adds_a_probe_to_a_model() => Assert.Equal(
        """
            static V1Container C() => new V1Container
            {
                Name = "web",
                Image = "web:1",
                ReadinessProbe = new V1Probe { PeriodSeconds = 5, TcpSocket = new V1TCPSocketAction { Port = 80 } },
            };
        """,
        await Fixed.MemberAsync(
            "KW2000",
            """
                static V1Container C() => new {|V1Container|}
                {
                    Name = "web",
                    Image = "web:1",
                };
            """,
            ("port", "80")));

    [Theory]
    [InlineData("new()", "new() { ReadinessProbe = new k8s.Models.V1Probe { PeriodSeconds = 5, TcpSocket = new k8s.Models.V1TCPSocketAction { Port = 80 } } }")]
    [InlineData("new() { Name = \"web\" }", "new() { Name = \"web\", ReadinessProbe = new k8s.Models.V1Probe { PeriodSeconds = 5, TcpSocket = new k8s.Models.V1TCPSocketAction { Port = 80 } } }")]
    public async Task Fix_adds_a_probe_to_a_model_of_a_type_that_is_not_written(string model, string expected) => Assert.Equal(
        $"    static V1Container C() => {expected.Replace("k8s.Models.", "", StringComparison.Ordinal)};",
        await Fixed.MemberAsync("KW2000", $"    static V1Container C() => {model.Replace("new", "{|new|}", StringComparison.Ordinal)};", ("port", "80")));

    [Theory]
    [InlineData("""static Pod P(System.Action<Container> configure) => new Pod("p").{|Container|}("web", configure);""")]
    [InlineData("""static Pod P() => new Pod("p").{|Container|}("web", Configure); static void Configure(Container c) => c.Image("web:1");""")]
    public async Task There_is_no_fix_where_code_elsewhere_builds_the_container(string member) =>
        Assert.Null(await Fixed.MemberAsync("KW2000", "    " + member, ("port", "80")));

    [Fact]
    public async Task There_is_no_fix_without_a_port() =>
        Assert.Null(await Fixed.MemberAsync("KW2000", """    static Pod P() => new Pod("p").{|Container|}("web");"""));

    [Fact]
    public async Task Fix_finds_the_container_that_the_call_makes_and_not_the_next_one() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("a", c => c.ReadinessProbe(p => p.TcpSocket(80).PeriodSeconds(5))).Container("b", c => c.Image("b:1"));""",
        await Fixed.MemberAsync("KW2000", """    static Pod P() => new Pod("p").{|Container|}("a").Container("b", c => c.Image("b:1"));""", ("port", "80")));
}
