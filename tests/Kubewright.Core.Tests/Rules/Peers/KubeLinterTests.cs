namespace Kubewright.Rules.Peers;

/// <summary>kube-linter's own end-to-end cases: as many findings as it has, wherever a rule is meant to say the same.</summary>
public sealed class KubeLinterTests
{
    /// <summary>Checks of which we say something else, how many findings that makes, and why.</summary>
    private static readonly Dictionary<string, (int Count, string Why)> Others = new()
    {
        ["dangling-networkpolicy"] = (0, "There are no pods in the file, so it is no whole set."),
        ["dangling-servicemonitor"] = (3, "A monitor without namespaceSelector looks into its own namespace only, and one without selector takes every Service."),
        ["drop-net-raw-capability"] = (6, "A container without capabilities has NET_RAW, too; adding it is a finding of its own."),
        ["invalid-target-ports"] = (0, "The API server refuses these: KW1204, KW1403."),
        ["liveness-port"] = (3, "A container that declares no ports may listen on any; where it declares some, the number or name must be among them."),
        ["readiness-port"] = (3, "As for liveness-port."),
        ["startup-port"] = (3, "As for liveness-port."),
        ["minimum-three-replicas"] = (0, "No Service leads to these pods."),
        ["mismatching-selector"] = (1, "Of the Deployment the API server refuses it: KW1301."),
        ["no-anti-affinity"] = (4, "A term that matches no pods is a finding of its own."),
        ["no-liveness-probe"] = (0, "These containers listen on no port."),
        ["no-readiness-probe"] = (0, "These containers listen on no port, and no Service leads to them."),
        ["no-rolling-update-strategy"] = (0, "No Service leads to these pods, and the API server refuses the strategy."),
        ["pdb-min-available"] = (2, "One of the Deployments has no pod template: the API server refuses it."),
        ["restart-policy"] = (1, "Never is right for a Job, and an unset policy means Always."),
    };

    public static TheoryData<string> Checks => [.. PeerData.Cases<Case>(PeerData.KubeLinter).Where(IsComparable).Select(one => one.Check), PeerData.Missing];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Finds_as_much_as_kube_linter(string check)
    {
        foreach (var one in PeerData.Cases<Case>(PeerData.KubeLinter).Where(one => one.Check == check))
        {
            var rules = string.Join(' ', PeerData.Rules(PeerData.KubeLinter, check));
            var expected = Others.TryGetValue(check, out var other) ? other.Count : one.Count!.Value;
            Assert.Equal((check, expected), (check, PeerData.Check(PeerData.KubeLinter, "checks", one.File!, rules, PeerData.LinterSettings).Count));
        }
    }

    [Fact]
    public void Rules_that_are_meant_to_be_equal_have_no_exceptions()
    {
        foreach (var check in Others.Keys)
            Assert.All(PeerData.Rules(PeerData.KubeLinter, check), id => Assert.False(Policies.Catalogue.Find(id)?.IsMeantToBeEqual));
    }

    private static bool IsComparable(Case one) => one is { File: not null, Count: not null } && PeerData.Rules(PeerData.KubeLinter, one.Check).Length > 0;

    private sealed record Case(string Check, string? File, int? Count);
}
