using Kubewright.Editing;
using Kubewright.Schemas;

namespace Kubewright.Rules.Policies;

/// <summary>Corrections of the examples of all rules: made in the text, they take the finding away, bring no other, and touch no other line.</summary>
public sealed class FixTests
{
    private const string Before = "# before\n";
    private const string After = "\n# after\n";

    /// <summary>Rules whose correction, as the catalogue has it, nobody can make unasked, and why.</summary>
    private static readonly Dictionary<string, string> Unfixed = new()
    {
        ["KW2064"] = "a budget is an object of its own, and which file it goes into is its author's business",
        ["KW2122"] = "how much a container asks for, its author knows",
        ["KW5010"] = "a Service is an object of its own, and which file it goes into is its author's business",
    };

    /// <summary>What a correction brings because the object is now one that another rule speaks of, and its author alone can answer that.</summary>
    private static readonly Dictionary<string, string[]> Brought = new()
    {
        ["KW2060"] = ["KW2064"],
        ["KW2205"] = ["KW4031", "KW4160"],
        ["KW4004"] = ["KW4031", "KW4160"],
        ["KW4005"] = ["KW4031"],
    };

    /// <summary>Faults with a safe correction of rules whose examples have none.</summary>
    public static TheoryData<string, string, string> Others => new()
    {
        { "KW2140", "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, image: 'a:1', ports: [{containerPort: 80}, {containerPort: 81}, {containerPort: 80}]}]}}", "" },
        { "KW2181", "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: a, image: 'a:1', env: [{name: URL, value: 'https://$(HOST)/'}, {name: X, value: a}, {name: HOST, value: b}]}]}}", "" },
        { "KW2201", "{apiVersion: jobset.x-k8s.io/v1alpha2, kind: JobSet, metadata: {name: a}, spec: {replicatedJobs: [{name: a, template: {spec: {template: {spec: {restartPolicy: Never, volumes: [{name: data, emptyDir: {}}], containers: [{name: a, image: 'a:1', volumeMounts: [{name: dta, mountPath: /data}]}]}}}}}]}}", "" },
        { "KW3022", "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {hostIPC: true, containers: [{name: a, image: 'a:1', resources: {limits: {memory: 8Gi}}}]}}", "" },
        { "KW4122", "{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {runtimeRef: {name: torch-distributed}, trainer: {env: [{name: A, value: b}]}, runtimePatches: [{manager: acme.com/a, trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: node, template: {spec: {template: {spec: {containers: [{name: node, env: [{name: C, value: d}, {name: E, value: f}]}]}}}}}]}}}}]}}", "" },
        { "KW4245", "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {nodeSelector: {node.kubernetes.io/instance-type: p4d.24xlarge}, containers: [{name: a, image: 'a:1', resources: {limits: {vpc.amazonaws.com/efa: 8}}}]}}", "" },
        {
            "KW4302",
            """
            {apiVersion: resource.k8s.io/v1, kind: ResourceClaimTemplate, metadata: {name: two}, spec: {spec: {devices: {requests: [{name: a, exactly: {deviceClassName: gpu.nvidia.com, count: 2}}]}}}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {resourceClaims: [{name: gpus, resourceClaimTemplateName: two}], containers: [{name: a, image: 'a:1', resources: {claims: [{name: gpus}], limits: {nvidia.com/gpu: 2}}}]}}
            """,
            ""
        },
        { "KW6001", "{apiVersion: batch/v1beta1, kind: CronJob, metadata: {name: a}, spec: {schedule: '0 3 * * *', jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: 'a:1'}]}}}}}}", "kubewright.kubernetes_version = 1.24" },
    };

    public static TheoryData<string> Rules => [.. RuleSet.All.Rules.Where(rule => rule.Documentation is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_the_catalogue_corrects_is_corrected(string id)
    {
        if (Catalogue.Find(id) is not { HasFix: true })
            return;
        var fixes = Examples(id).SelectMany(yaml => Checker(id, SettingsOf(id)).CheckSet([.. YamlReader.ReadAll(yaml)])).SelectMany(findings => findings)
            .Where(finding => finding.RuleId == id && finding.Fix is not null);
        Assert.True((fixes.Any() || Others.Any(other => (string)other[0] == id)) != Unfixed.ContainsKey(id), id);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_examples_do_not_show_is_corrected_too(string id, string yaml, string settings)
    {
        Assert.Contains(Check(Checker(id, settings), YamlReader.ReadAll(yaml)), finding => finding.RuleId == id && finding.Fix is not null);
        Correct(id, Before + yaml.TrimEnd('\n') + After, settings);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_correction_takes_the_finding_away_and_brings_no_other(string id)
    {
        foreach (var yaml in Examples(id))
            Correct(id, Before + yaml.TrimEnd('\n') + After, SettingsOf(id));
    }

    private static void Correct(string id, string text, string settings)
    {
        var checker = Checker(id, settings);
        IReadOnlyList<ManifestNode> documents = YamlReader.ReadAll(text);
        var found = Check(checker, documents);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].RuleId != id || found[i].Fix is null)
                continue;

            // Edits change the tree that they are of, so each correction is of a fresh one.
            var read = YamlReader.ReadAll(text);
            var finding = Check(checker, read)[i];
            var edited = YamlEditor.Apply(text, read, finding.Fix!.Edits);
            Assert.True(edited is not null, $"{finding}: {finding.Fix.Title} cannot be made in\n{text}");
            var left = Check(checker, YamlReader.ReadAll(edited));
            Assert.True(left.Count(other => Is(other, finding)) < found.Count(other => Is(other, finding)), $"{finding} is still there after '{finding.Fix.Title}' in\n{edited}");

            // What another correction follows to is corrected in the same run.
            var added = left.Where(other => other.Fix is not { IsProposal: false } && Brought.GetValueOrDefault(id)?.Contains(other.RuleId) is not true && !found.Exists(old => Is(old, other) || (old.RuleId == other.RuleId && old.Message == other.Message))).ToList();
            Assert.True(added.Count == 0, $"'{finding.Fix.Title}' brings\n{string.Join("\n", added)}\nin\n{edited}");
            Assert.StartsWith(Before, edited, StringComparison.Ordinal);
            Assert.EndsWith(After, edited, StringComparison.Ordinal);
        }

        static bool Is(Finding left, Finding right) => left.RuleId == right.RuleId && left.Path == right.Path;
    }

    /// <summary>All that is on by default, and the rule itself.</summary>
    private static ManifestChecker Checker(string id, string settings)
    {
        var configuration = PolicyCheck.Configuration(settings);
        var on = RuleSet.Default.Rules.Where(rule => RuleSet.Default.IsOn(rule.Id) || rule.Id == id).Select(rule => rule.Id).ToList();
        return new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.All.Where(on, []), configuration);
    }

    private static string SettingsOf(string id) => CatalogueTests.SettingsOf(id) is { Length: > 0 } assumed ? assumed : Documentation(id).Settings;

    private static List<Finding> Check(ManifestChecker checker, IReadOnlyList<ManifestNode> documents) => [.. checker.CheckSet(documents).SelectMany(findings => findings)];

    private static IEnumerable<string> Examples(string id) => Catalogue.Find(id) is { } entry ? [Documentation(id).Bad, entry.Bad] : [Documentation(id).Bad];

    private static RuleDocumentation Documentation(string id) => RuleSet.All.Rules.Single(rule => rule.Id == id).Documentation!;
}
