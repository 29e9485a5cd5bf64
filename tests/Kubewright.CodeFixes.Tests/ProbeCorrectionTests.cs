using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class ProbeCorrectionTests
{
    [Fact]
    public async Task Fix_adds_a_probe_to_the_chain_in_the_lambda() => Assert.Equal(
        """
            static Pod P() => new Pod("p")
                .Container("web", c => c
                    .Image("web:1") // the image
                    .Port(8080)
                    .ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(8080)));
        """,
        await Corrected.AllAsync(
            "KW2000",
            1,
            """
                static Pod P() => new Pod("p")
                    .Container("web", c => c
                        .Image("web:1") // the image
                        .Port(8080));
            """));

    [Theory]
    [InlineData("c => c.Port(80)", "c => c.Port(80).ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80))")]
    [InlineData("c => { c.Port(80); }", "c => { c.Port(80); c.ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80)); }")]
    [InlineData("(Container it) => { it.Port(80); }", "(Container it) => { it.Port(80); it.ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80)); }")]
    [InlineData("c => { c.Port(80); return; }", "c => { c.Port(80); c.ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80)); return; }")]
    public async Task Fix_adds_a_probe_in_lambdas_of_every_form(string lambda, string expected) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", {expected});",
        await Corrected.FirstAsync("KW2000", $"    static Pod P() => new Pod(\"p\").Container(\"web\", {lambda});"));

    [Fact]
    public async Task Fix_adds_a_probe_to_a_container_of_its_own() => Assert.Equal(
        """
            static Pod P()
            {
                var web = new Container("web").Image("web:1").Port(80).ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80));
                return new Pod("p").Container(web);
            }
        """,
        await Corrected.AllAsync(
            "KW2000",
            1,
            """
                static Pod P()
                {
                    var web = new Container("web").Image("web:1").Port(80);
                    return new Pod("p").Container(web);
                }
            """));

    [Fact]
    public async Task Fix_adds_a_probe_where_a_method_makes_the_container() => Assert.Equal(
        """
            static Pod P() => new Pod("p").Container(Web("web:1"));
            private static Container Web(string image) => new Container("web").Image(image).Port(80).ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80));
        """,
        await Corrected.AllAsync(
            "KW2000",
            1,
            """
                static Pod P() => new Pod("p").Container(Web("web:1"));
                private static Container Web(string image) => new Container("web").Image(image).Port(80);
            """));

    [Theory]
    [InlineData("new()")]
    [InlineData("new V1Container")]
    public async Task Fix_adds_a_probe_to_a_model(string creation) => Assert.Contains(
        $$"""
                        {{creation}}
                        {
                            Name = "web",
                            Ports = [new() { ContainerPort = 80 }],
                            ReadinessProbe = new V1Probe { PeriodSeconds = 5, TcpSocket = new V1TCPSocketAction { Port = 80 } },
                        },
        """,
        await Corrected.FirstAsync(
            "KW2000",
            $$"""
                static V1Pod P() => new()
                {
                    Metadata = new() { Name = "p" },
                    Spec = new()
                    {
                        Containers =
                        [
                            {{creation}}
                            {
                                Name = "web",
                                Ports = [new() { ContainerPort = 80 }],
                            },
                        ],
                    },
                };
            """),
        StringComparison.Ordinal);

    [Fact]
    public async Task Fix_finds_the_container_that_the_call_makes_and_not_the_next_one() => Assert.Contains(
        """c.Port(80).ReadinessProbe(p => p.PeriodSeconds(5).TcpSocket(80))).Container("b",""",
        await Corrected.FirstAsync("KW2000", """    static Pod P() => new Pod("p").Container("a", c => c.Port(80)).Container("b", c => c.Image("b:1"));"""),
        StringComparison.Ordinal);
}
