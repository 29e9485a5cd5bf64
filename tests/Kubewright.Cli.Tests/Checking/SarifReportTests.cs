using System.Text.Json;

namespace Kubewright.Cli.Checking;

/// <summary>What SARIF 2.1.0 requires, and what code scanning services need besides.</summary>
public sealed class SarifReportTests : CheckTest
{
    [Fact]
    public void Has_what_the_standard_requires()
    {
        Write("in/a b.yaml", Bad);
        Write("in/b.yaml", "{");
        var run = Check(Files.At("in"), "--format", "sarif");
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("2.1.0", report.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", report.GetProperty("$schema").GetString());
        var only = Assert.Single(report.GetProperty("runs").EnumerateArray());

        var driver = only.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Kubewright", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.Matches("^KW[0-9]{4}$", rule.GetProperty("id").GetString());
            Assert.Matches("^[A-Za-z0-9]+$", rule.GetProperty("name").GetString());
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        });

        var result = Assert.Single(only.GetProperty("results").EnumerateArray());
        Assert.Equal("KW1002", result.GetProperty("ruleId").GetString());
        Assert.Equal("KW1002", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("dat: There is no field 'dat' here; perhaps 'data' is meant.", result.GetProperty("message").GetProperty("text").GetString());
        var location = result.GetProperty("locations")[0];
        Assert.EndsWith("/in/a%20b.yaml", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"startLine":5,"startColumn":1,"endColumn":4}""", location.GetProperty("physicalLocation").GetProperty("region").GetRawText());
        Assert.Equal("ConfigMap/settings dat", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());

        var invocation = Assert.Single(only.GetProperty("invocations").EnumerateArray());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, invocation.GetProperty("exitCode").GetInt32());
        Assert.Contains("This is not YAML", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/repo/a/b c.yaml", "a/b%20c.yaml")]
    [InlineData("a/../x.yaml", "x.yaml")]
    [InlineData("/other/x.yaml", "file:///other/x.yaml")]
    public void Paths_are_relative_to_where_the_command_runs(string path, string uri) => Assert.Equal(uri, Reports.RelativePath.UriOf(path, "/repo"));
}
