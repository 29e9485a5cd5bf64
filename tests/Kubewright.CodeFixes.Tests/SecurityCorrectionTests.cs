using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class SecurityCorrectionTests
{
    [Fact]
    public async Task Fix_drops_the_capabilities_of_a_builder() => Assert.Equal(
        """    static Pod P() => new Pod("p").Container("web", c => c.Image("web:1").SecurityContext(s => s.Capabilities(c => c.Drop("ALL"))));""",
        await Corrected.AllAsync("KW3008", 1, """    static Pod P() => new Pod("p").Container("web", c => c.Image("web:1"));"""));

    [Theory]
    [InlineData("Privileged = true", "")]
    [InlineData("Privileged = true, RunAsUser = 1000", "RunAsUser = 1000")]
    [InlineData("RunAsUser = 1000, Privileged = true,", "RunAsUser = 1000,")]
    public async Task Fix_takes_an_assignment_out_of_a_model(string before, string after) => Assert.Equal(
        $"    static V1Container C() => new() {{ Name = \"web\", SecurityContext = new() {{ {after} }} }};",
        await Corrected.FirstAsync("KW3000", $"    static V1Container C() => new() {{ Name = \"web\", SecurityContext = new() {{ {before} }} }};"));

    [Fact]
    public async Task Fix_takes_a_statement_out() => Assert.Equal(
        """
            static V1Pod P()
            {
                var context = new V1SecurityContext();
                return new() { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "a", Image = "a:1", SecurityContext = context }] } };
            }
        """,
        await Corrected.AllAsync(
            "KW3000",
            1,
            """
                static V1Pod P()
                {
                    var context = new V1SecurityContext();
                    context.Privileged = true;
                    return new() { Metadata = new() { Name = "p" }, Spec = new() { Containers = [new() { Name = "a", Image = "a:1", SecurityContext = context }] } };
                }
            """));

    [Theory]
    [InlineData("c => c.Image(\"a:1\").SecurityContext(s => s.Privileged().RunAsUser(1000))", "c => c.Image(\"a:1\").SecurityContext(s => s.RunAsUser(1000))")]
    [InlineData("c => c.Image(\"a:1\").SecurityContext(s => s.Privileged())", "c => c.Image(\"a:1\").SecurityContext(s => { })")]
    [InlineData("c => { c.Image(\"a:1\"); c.SecurityContext(s => { s.RunAsUser(1000); s.Privileged(); }); }", "c => { c.Image(\"a:1\"); c.SecurityContext(s => { s.RunAsUser(1000);  }); }")]
    public async Task Fix_takes_a_call_out_of_a_builder(string before, string after) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", {after});", await Corrected.AllAsync("KW3000", 1, $"    static Pod P() => new Pod(\"p\").Container(\"web\", {before});"));
}
