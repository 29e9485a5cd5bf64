using System.Text.Json;

namespace Kubewright.Cli;

public sealed class RulesCommandTests
{
    [Fact]
    public void Lists_all_rules_in_the_order_of_their_ids()
    {
        var lines = Workspace.Execute("rules").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 250);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Contains(lines, line => line == "KW2001  info     off  Give every serving container a liveness probe");
    }

    [Theory]
    [InlineData("KW2000")]
    [InlineData("kw2000")]
    [InlineData("readiness-probe-missing")]
    [InlineData("no-readiness-probe")]
    [InlineData("readinessProbeMissing")]
    public void Explains_a_rule_by_its_id_its_name_or_what_others_call_it(string word)
    {
        var page = Workspace.Execute("rules", word).Output;
        Assert.StartsWith("# KW2000: ", page, StringComparison.Ordinal);
        Assert.Contains("kubewright.KW2000.require_service", page, StringComparison.Ordinal);
        Assert.Contains("```csharp\nnew Deployment(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_name_lists_what_it_may_mean() =>
        Assert.Contains("KW2000  warning  on   ", Workspace.Execute("rules", "probe").Output, StringComparison.Ordinal);

    [Fact]
    public void Tools_get_json()
    {
        var rule = JsonDocument.Parse(Workspace.Execute("rules", "KW2020", "--format", "json").Output).RootElement[0];
        Assert.Equal("KW2020", rule.GetProperty("id").GetString());
        Assert.StartsWith("new Pod(", rule.GetProperty("csharp").GetProperty("bad").GetString(), StringComparison.Ordinal);
        Assert.Equal("kubewright.KW2020.allow", rule.GetProperty("options")[0].GetProperty("key").GetString());
        Assert.Equal("latest-tag", rule.GetProperty("peers").GetProperty("kubeLinter")[0].GetString());
    }

    [Fact]
    public void A_rule_that_is_not_there_is_an_error()
    {
        var run = Workspace.Execute("rules", "KX99");
        Assert.Equal(2, run.Code);
        Assert.Contains("No rule has an id", run.Error, StringComparison.Ordinal);
    }
}
