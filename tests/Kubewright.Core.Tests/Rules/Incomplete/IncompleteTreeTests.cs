using Kubewright.Rules.Pods;
using Kubewright.Schemas;

namespace Kubewright.Rules.Incomplete;

/// <summary>The law of incomplete trees: of what is not all known, rules say only what they would say of it as a whole.</summary>
public sealed class IncompleteTreeTests
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("KUBEWRIGHT_SEED"), out var seed) ? seed : 20261125;
    private const int VariantsOfEach = 6;
    private const int VariantsOfSets = 25;

    private static readonly ManifestChecker Checker = new(
        SchemaCatalog.BuiltIn, RuleSet.All, Policies.PolicyCheck.Configuration("kubewright.profile = eks\nkubewright.autoscaler = both\nkubewright.kueue = true\nkubewright.gang_scheduler = kueue"));

    [Fact]
    public void Nothing_is_said_of_an_incomplete_manifest_that_is_not_said_of_the_whole()
    {
        var random = new Random(Seed);
        var violations = new Violations();
        foreach (var manifest in KnownManifests.Read(everyRecorded: 5, everyReal: 2))
        {
            var whole = Said(Checker.Check(manifest));
            for (var i = 0; i < VariantsOfEach; i++)
            {
                var incomplete = new Degradation(random).Apply(manifest, random.Next(1, 5));
                violations.Add(Checker.Check(incomplete), "", whole, manifest, incomplete);
            }
        }

        Assert.True(violations.Count == 0, violations.ToString());
    }

    [Fact]
    public void Nothing_is_said_of_a_part_of_a_manifest_that_is_not_said_of_the_whole()
    {
        var violations = new Violations();
        foreach (var manifest in KnownManifests.Read(everyRecorded: 5, everyReal: 2))
        {
            // In custom resources the same faults have other ids, and what silences rules in annotations is not seen from inside.
            var subject = new ManifestObject(manifest);
            if (subject.IsCustomWorkload || subject.Pods.Count == 0 || subject.Annotations.Any(annotation => annotation.Key.Contains("ignore", StringComparison.Ordinal)))
                continue;
            var whole = Said(Checker.Check(manifest));
            foreach (var pod in subject.Pods)
            {
                foreach (var container in pod.Containers)
                    violations.Add(Checker.CheckFragment(container.Node, PodTypes.Container), container.Path, whole, manifest, container.Node);
                violations.Add(Checker.CheckFragment(pod.Spec, PodTypes.PodSpec), pod.Path.Length == 0 ? "spec" : pod.Path + ".spec", whole, manifest, pod.Spec);
                if (pod.Path.Length > 0)
                    violations.Add(Checker.CheckFragment(pod.Node, PodTypes.PodTemplateSpec), pod.Path, whole, manifest, pod.Node);
            }
        }

        Assert.True(violations.Count == 0, violations.ToString());
    }

    [Fact]
    public void Nothing_is_said_of_an_incomplete_set_that_is_not_said_of_the_whole()
    {
        var random = new Random(Seed);
        var violations = new Violations();
        foreach (var set in KnownManifests.Sets())
        {
            var whole = Checker.CheckSet(set).Select(Said).ToList();
            for (var i = 0; i < VariantsOfSets; i++)
            {
                // Of one manifest not all is known, or there may be others.
                List<ManifestNode> incomplete = [.. set];
                var at = random.Next(set.Count + 1);
                if (at == set.Count)
                    incomplete.Add(new ManifestUnknown());
                else
                    incomplete[at] = random.Next(4) == 0 ? new ManifestUnknown() : new Degradation(random).Apply(set[at], random.Next(1, 4));
                var found = Checker.CheckSet(incomplete);
                for (var j = 0; j < set.Count; j++)
                    violations.Add(found[j], "", whole[j], set[j], new ManifestList(incomplete));
            }
        }

        Assert.True(violations.Count == 0, violations.ToString());
    }

    private static HashSet<(string Rule, string Path)> Said(IReadOnlyList<Finding> findings) => [.. findings.Select(finding => (finding.RuleId, finding.Path))];
}
