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

    private static readonly Lazy<List<ManifestMap[]>> Sets = new(() => [.. KnownManifests.Read(everyRecorded: 1, everyReal: 1).Chunk(40)]);

    public static TheoryData<string> Settings =>
    [
        "", Values, "kubewright.preset = strict", "kubewright.preset = restricted", .. ClusterProfiles.Select(profile => $"kubewright.profile = {profile}"), PeerData.LinterSettings,
    ];

    private static IEnumerable<string> ClusterProfiles => FactFile.Names("providers");

    [Theory]
    [MemberData(nameof(Settings))]
    public void No_rule_fails(string settings)
    {
        var configuration = PolicyCheck.Configuration(settings);
        var checker = new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.All.With(configuration).Where(["KW"], []), configuration);
        var count = 0;
        foreach (var set in Sets.Value)
        {
            foreach (var finding in checker.CheckSet(set).SelectMany(findings => findings))
            {
                Assert.NotEmpty(finding.Message);
                count++;
            }
        }

        Assert.True(count > 1000);
    }
}
