using Kubewright.CodeFixes.Tests.Support;

namespace Kubewright.CodeFixes.Tests;

public sealed class SecurityCorrectionTests
{
    [Theory]
    [InlineData("KW3003", "SecurityContext(s => s.RunAsNonRoot())")]
    [InlineData("KW3008", "SecurityContext(s => s.Capabilities(k => k.Drop(\"ALL\")))")]
    public async Task Fix_restricts_a_builder(string rule, string call) => Assert.Equal(
        $"    static Pod P() => new Pod(\"p\").Container(\"web\", c => c.Image(\"web:1\").{call});",
        await Fixed.MemberAsync(rule, "    static Pod P() => new Pod(\"p\").{|Container|}(\"web\", c => c.Image(\"web:1\"));"));

    [Fact]
    public async Task Fix_restricts_a_model() => Assert.Equal(
        """    static V1Container C() => new V1Container { SecurityContext = new V1SecurityContext { RunAsNonRoot = true } };""",
        await Fixed.MemberAsync("KW3003", """    static V1Container C() => new {|V1Container|} { };"""));

    [Theory]
    [InlineData("RunAsNonRoot = false", "RunAsNonRoot = true")]
    [InlineData("RunAsNonRoot = null", "RunAsNonRoot = true")]
    [InlineData("RunAsUser = 1000", "RunAsUser = 1000, RunAsNonRoot = true")]
    [InlineData("RunAsUser = 1000,", "RunAsUser = 1000, RunAsNonRoot = true,")]
    public async Task Fix_changes_what_a_model_has(string before, string after) => Assert.Equal(
        $"    static V1Container C() => new V1Container {{ SecurityContext = new V1SecurityContext {{ {after} }} }};",
        await Fixed.MemberAsync("KW3003", $"    static V1Container C() => new {{|V1Container|}} {{ SecurityContext = new V1SecurityContext {{ {before} }} }};"));
}
