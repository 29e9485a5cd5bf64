using System.Text.Json.Nodes;
using Kubewright.Rules.Policies;
using Kubewright.Schemas;
using Xunit.Abstractions;

namespace Kubewright.Rules.Peers;

/// <summary>Where nobody says otherwise, rules say of real manifests only what somebody would want to read.</summary>
public sealed class QuietTests(ITestOutputHelper log)
{
    private const int MostPerWorkload = 6;

    [Theory]
    [InlineData("")]
    [InlineData("kubewright.profile = gke")]
    [InlineData("kubewright.profile = eks")]
    [InlineData("kubewright.profile = aks")]
    [InlineData("kubewright.profile = on-prem")]
    public void A_workload_has_few_findings(string settings)
    {
        var configuration = PolicyCheck.Configuration(settings);
        var checker = new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.With(configuration), configuration);
        var counts = new List<int>();
        var rules = new Dictionary<string, int>();
        foreach (var real in PeerData.Lines<JsonObject>("manifests", "real.jsonl.gz"))
        {
            var manifest = JsonReader.Read(real["manifest"]!.ToJsonString(), "real", withOrigins: false);
            if (new ManifestObject((ManifestMap)manifest).Pods.Count == 0)
                continue;
            var findings = checker.CheckSet([manifest])[0];
            counts.Add(findings.Count);
            foreach (var finding in findings)
                rules[finding.RuleId] = rules.GetValueOrDefault(finding.RuleId) + 1;
        }

        if (counts.Count == 0)
        {
            log.WriteLine("NOT RUN: the real manifests (../shared/manifests) are not beside this clone.");
            return;
        }

        counts.Sort();
        log.WriteLine($"{counts.Count} workloads, median {counts[counts.Count / 2]}, most {counts[^1]}; " + string.Join(", ", rules.OrderByDescending(rule => rule.Value).Take(20).Select(rule => $"{rule.Key} {rule.Value}")));
        Assert.True(counts[counts.Count / 2] <= MostPerWorkload, $"median {counts[counts.Count / 2]}");
    }
}
