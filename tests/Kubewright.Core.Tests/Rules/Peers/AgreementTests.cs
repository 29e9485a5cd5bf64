using System.Text.Json.Nodes;
using Kubewright.Rules.Policies;
using Xunit.Abstractions;

namespace Kubewright.Rules.Peers;

/// <summary>On real manifests, rules that are meant to say the same as a check of a peer do so.</summary>
public sealed class AgreementTests(ITestOutputHelper log)
{
    private const double Least = 0.98;

    /// <summary>Checks that look at every pod: the kinds that they report on are those in which a peer finds pods.</summary>
    private static readonly string[] ChecksOfPods = ["latest-tag", "unset-cpu-requirements", "container-image-tag", "container-resources"];

    [Theory]
    [InlineData(PeerData.KubeLinter, PeerData.LinterSettings)]
    [InlineData(PeerData.KubeScore, "")]
    public void Agrees_on_real_manifests(string peer, string settings)
    {
        var theirs = PeerData.Lines<PeerFinding>("peers", "real", $"{peer}.jsonl.gz").ToList();
        if (theirs.Count == 0)
        {
            log.WriteLine("NOT RUN: the peers' findings (../shared/peers) are not beside this clone.");
            return;
        }

        var kinds = theirs.Where(finding => ChecksOfPods.Contains(finding.Check)).Select(finding => finding.Kind).ToHashSet();
        var checks = Equal(peer);
        var ours = Ours([.. checks.SelectMany(check => PeerData.Rules(peer, check)).Distinct()], settings);
        var (both, missed, extra) = (0, 0, 0);
        foreach (var check in checks)
        {
            var rules = PeerData.Rules(peer, check);
            var mine = ours.Where(finding => rules.Contains(finding.Rule) && (kinds.Contains(finding.Object.Kind) || !finding.IsOfPods)).Select(finding => finding.Object).ToHashSet();
            var expected = theirs.Where(finding => finding.Check == check).Select(finding => finding.Object).ToHashSet();
            both += mine.Intersect(expected).Count();
            foreach (var one in expected.Except(mine))
                log.WriteLine($"{check}: missed {one} ({++missed})");
            foreach (var one in mine.Except(expected))
                log.WriteLine($"{check}: extra {one} ({++extra})");
        }

        var agreement = both / (double)(both + missed + extra);
        log.WriteLine($"{peer}: both {both}, missed {missed}, extra {extra}");
        Assert.True(agreement >= Least, $"agreement {agreement:P2}");
    }

    /// <summary>Checks each rule for which is meant to say the same.</summary>
    private static string[] Equal(string peer) =>
    [
        .. RuleSet.All.Rules.Select(rule => rule.Documentation).OfType<RuleDocumentation>().SelectMany(page => peer == PeerData.KubeLinter ? page.KubeLinter : page.KubeScore).Distinct()
            .Where(check => PeerData.Rules(peer, check).All(id => Catalogue.Find(id) is { IsMeantToBeEqual: true })),
    ];

    private static List<(PeerObject Object, string Rule, bool IsOfPods)> Ours(string[] rules, string settings)
    {
        var checker = PolicyCheck.Checker(string.Join(' ', rules), settings);
        var found = new List<(PeerObject, string, bool)>();
        foreach (var group in PeerData.Lines<Group>("peers", "real", "groups.jsonl.gz"))
        {
            var manifests = group.Manifests.Select(manifest => JsonReader.Read(manifest!.ToJsonString(), group.Name, withOrigins: false)).ToList();
            var findings = checker.CheckSet(manifests);
            for (var i = 0; i < manifests.Count; i++)
            {
                var manifest = new ManifestObject((ManifestMap)manifests[i]);
                var identity = new PeerObject(group.Name, manifest.Kind ?? "", manifest.Metadata.Text("namespace") ?? "", manifest.Name ?? "");
                found.AddRange(findings[i].Select(finding => (identity, finding.RuleId, manifest.Pods.Count > 0)));
            }
        }

        return found;
    }

    private sealed record Group([property: System.Text.Json.Serialization.JsonPropertyName("group")] string Name, JsonArray Manifests);

    private sealed record PeerFinding(string Group, string Kind, string? Namespace, string? Name, string Check)
    {
        public PeerObject Object => new(Group, Kind, Namespace ?? "", Name ?? "");
    }

    private sealed record PeerObject(string Group, string Kind, string Namespace, string Name);
}
