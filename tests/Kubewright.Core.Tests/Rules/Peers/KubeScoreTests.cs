using System.Text.Json;

namespace Kubewright.Rules.Peers;

/// <summary>kube-score's own cases: a finding wherever it grades something critical or a warning, and only there.</summary>
public sealed class KubeScoreTests
{
    private const string Refused = "The API server refuses it.";
    private const string LimitIsRequest = "A limit without a request is the request, too.";
    private const string Unserved = "No Service leads to these pods, and there is one replica.";

    /// <summary>Cases of which we say something else, and why.</summary>
    private static readonly Dictionary<(string Check, string File), string> Others = new()
    {
        [("cronjob-restartpolicy", "cronjob-batchv1-restartpolicy-not-set.yaml")] = Refused,
        [("cronjob-restartpolicy", "cronjob-batchv1beta1-restartpolicy-not-set.yaml")] = Refused,
        [("cronjob-restartpolicy", "cronjob-batchv1beta1-restartpolicy-invalid.yaml")] = Refused,
        [("container-ports-check", "pod-container-ports-missing-containerport-annotation-optional.yaml")] = Refused,
        [("container-ports-check", "pod-container-ports-duplicate-names.yaml")] = Refused,
        [("container-ports-check", "pod-container-ports-name-too-long.yaml")] = Refused,
        [("pod-topology-spread-constraints", "pod-topology-spread-constraints-invalid-whenunsatisfiable.yaml")] = Refused,
        [("pod-topology-spread-constraints", "pod-topology-spread-constraints-invalid-maxskew.yaml")] = Refused,
        [("ingress-targets-service", "ingress_issue363.yaml")] = Refused,
        [("container-resources", "deployment-test-resources.yaml")] = LimitIsRequest,
        [("container-resources", "pod-test-resources-only-limits.yaml")] = LimitIsRequest,
        [("container-resources", "statefulset-test-resources.yaml")] = LimitIsRequest,
        [("deployment-has-poddisruptionbudget", "deployment-poddisruptionbudget-v1beta1-no-match.yaml")] = Unserved,
        [("statefulset-has-poddisruptionbudget", "statefulset-poddisruptionbudget-v1beta1-no-match.yaml")] = Unserved,
        [("statefulset-has-poddisruptionbudget", "statefulset-poddisruptionbudget-v1beta1-expression-no-match.yaml")] = Unserved,
    };

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Math.Max(1, All.Count))];

    private static IReadOnlyList<Case> All { get; } =
        [.. PeerData.Cases<Case>(PeerData.KubeScore).Where(one => PeerData.Rules(PeerData.KubeScore, one.Name).Length > 0)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_kube_score_finds(int index)
    {
        // Without ../shared/peers beside the clone nothing is compared.
        if (All.Count == 0)
            return;
        var one = All[index];
        var rules = PeerData.Rules(PeerData.KubeScore, one.Name).Except(Ignored(one)).ToArray();
        var findings = PeerData.Check(PeerData.KubeScore, "testdata", one.File, string.Join(' ', rules), Settings(one));
        if (!Others.TryGetValue((one.Name, one.File), out var why))
            Assert.Equal((one.Name, one.File, one.IsBad), (one.Name, one.File, findings.Count > 0));
        else
            Assert.Equal((one.Name, one.File, !one.IsBad), (one.Name, one.File, findings.Count > 0));
        if (why == Refused)
            Assert.Contains(PeerData.Check(PeerData.KubeScore, "testdata", one.File, "KW1 KW6000", ""), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Rules_that_are_meant_to_be_equal_have_no_exceptions()
    {
        foreach (var (check, _) in Others.Keys)
            Assert.All(PeerData.Rules(PeerData.KubeScore, check), id => Assert.False(Policies.Catalogue.Find(id)?.IsMeantToBeEqual));
    }

    /// <summary>kube-score's flags, as options of the rules.</summary>
    private static string Settings(Case one)
    {
        if (one.Number("MinReplicasDeployment") is { } least)
            return $"kubewright.KW2060.min = {least}";
        return one.Name switch
        {
            "container-cpu-requests-equal-limits" => "kubewright.KW2045.resources = cpu",
            "container-memory-requests-equal-limits" => "kubewright.KW2045.resources = memory",
            "container-ephemeral-storage-request-equals-limit" => "kubewright.KW2045.resources = ephemeral-storage",
            _ => "",
        };
    }

    private static IEnumerable<string> Ignored(Case one)
    {
        if (one.Has("IgnoreContainerCpuLimitRequirement"))
            yield return "KW2041";
        if (one.Has("IgnoreContainerMemoryLimitRequirement"))
            yield return "KW2043";
    }

    private sealed record Case(string File, string Check, string? GradeName, Dictionary<string, JsonElement> Options)
    {
        /// <summary>The check's id.</summary>
        public string Name => Check.ToLowerInvariant().Replace(' ', '-');

        public bool IsBad => GradeName is "GradeCritical" or "GradeWarning";

        public bool Has(string option) => Options.TryGetValue(option, out var value) && value.ValueKind == JsonValueKind.True;

        public int? Number(string option) => Options.TryGetValue(option, out var value) ? value.GetInt32() : null;
    }
}
