using Kubewright.Rules.Incomplete;
using Kubewright.Rules.Policies;
using Kubewright.Schemas;

namespace Kubewright.Rules.Peers;

/// <summary>Whatever a manifest is like, and whatever is set, no rule fails.</summary>
public sealed class EveryRuleTests
{
    private const string Values = """
        kubewright.kubernetes_version = 1.36
        kubewright.enabled_apis = resource.k8s.io/v1beta1
        kubewright.mig_strategy = mixed
        kubewright.gpu_products = NVIDIA-H100-80GB-HBM3
        kubewright.gpu_taints = nvidia.com/gpu=present:NoSchedule
        kubewright.gpu_time_slicing = true
        kubewright.gpu_autoscaling = true
        kubewright.autoscaler = both
        kubewright.gang_scheduler = kueue
        kubewright.kueue = true
        kubewright.kueue_frameworks = pytorchjob, mpijob
        kubewright.istio_injection = true
        kubewright.mpi_operator = v2beta1
        """;

    /// <summary>What the cluster may be like, and what may be on; each for its share of the sets.</summary>
    private static readonly string[] Shares =
    [
        "kubewright.preset = strict", "kubewright.preset = restricted", .. FactFile.Names("providers").Select(profile => $"kubewright.profile = {profile}"), PeerData.LinterSettings,
    ];

    private static readonly Lazy<List<ManifestMap[]>> Sets = new(() => [.. KnownManifests.Read(everyRecorded: 1, everyReal: 1).Chunk(40)]);

    [Theory]
    [InlineData("")]
    [InlineData(Values)]
    public void No_rule_fails(string settings) => Assert.True(Check(Sets.Value, settings) > 1000);

    [Fact]
    public void No_rule_fails_whatever_the_cluster_is_like()
    {
        for (var i = 0; i < Shares.Length; i++)
            Assert.True(Check(Sets.Value.Where((_, index) => index % Shares.Length == i), Shares[i]) > 100);
    }

    /// <summary>Checks with all rules, and counts what they say.</summary>
    private static int Check(IEnumerable<ManifestMap[]> sets, string settings)
    {
        var configuration = PolicyCheck.Configuration(settings);
        var checker = new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.All.With(configuration).Where(["KW"], []), configuration);
        var count = 0;
        foreach (var finding in sets.SelectMany(set => checker.CheckSet(set)).SelectMany(findings => findings))
        {
            Assert.NotEmpty(finding.Message);
            count++;
        }

        return count;
    }
}
