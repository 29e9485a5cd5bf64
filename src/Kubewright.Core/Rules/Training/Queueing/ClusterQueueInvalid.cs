namespace Kubewright.Rules.Training;

internal sealed class ClusterQueueInvalid()
    : ObjectPolicy("KW4168", "kueue-clusterqueue-invalid", "Describe quota consistently in a ClusterQueue", Severity.Error, ["ClusterQueue", "Cohort"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The lists belong together: each flavor gives quota for each covered resource, in the same order. Kueue refuses a queue in which they differ.",
        Fix: "Name the same resources in the same order, each in one group; borrow only within a cohort.",
        Bad: """
            apiVersion: kueue.x-k8s.io/v1beta1
            kind: ClusterQueue
            metadata: {name: research}
            spec:
              namespaceSelector: {}
              resourceGroups:
                - coveredResources: [cpu, nvidia.com/gpu]
                  flavors:
                    - name: h100
                      resources:
                        - {name: nvidia.com/gpu, nominalQuota: 16}
                        - {name: cpu, nominalQuota: 200}
            """,
        Good: """
            apiVersion: kueue.x-k8s.io/v1beta1
            kind: ClusterQueue
            metadata: {name: research}
            spec:
              namespaceSelector: {}
              resourceGroups:
                - coveredResources: [cpu, nvidia.com/gpu]
                  flavors:
                    - name: h100
                      resources:
                        - {name: cpu, nominalQuota: 200}
                        - {name: nvidia.com/gpu, nominalQuota: 16}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var resources = new Dictionary<string, int>(StringComparer.Ordinal);
        var flavors = new Dictionary<string, int>(StringComparer.Ordinal);
        var isAlone = manifest.KindName == "ClusterQueue" && manifest.Spec.IsCertainlyEmpty("cohortName") && manifest.Spec.IsCertainlyEmpty("cohort");
        foreach (var (i, group) in manifest.Spec.Items("resourceGroups"))
        {
            var path = $"spec.resourceGroups[{i}]";
            foreach (var (j, name) in group.Texts("coveredResources"))
                CheckOnce(resources, name, i, $"resource {name}", $"{path}.coveredResources[{j}]", group.List("coveredResources")![j]);
            var covered = group.AllTexts("coveredResources");
            foreach (var (j, flavor) in group.Items("flavors"))
            {
                var at = $"{path}.flavors[{j}]";
                if (flavor.Text("name") is { } name)
                    CheckOnce(flavors, name, i, $"flavor {name}", $"{at}.name", flavor);
                CheckFlavor(flavor, at, covered);
            }
        }

        void CheckOnce(Dictionary<string, int> seen, string name, int group, string what, string path, ManifestNode at)
        {
            if (seen.TryGetValue(name, out var other) && other != group)
                Report(path, $"{what} is in more than one group", at);
            seen[name] = group;
        }

        void CheckFlavor(ManifestMap flavor, string path, IReadOnlyList<string>? covered)
        {
            var names = flavor.Items("resources").Select(resource => resource.Item.Text("name")).ToList();
            if (covered is not null && !flavor.MayHaveMoreIn("resources") && !names.Contains(null) && !names.SequenceEqual(covered))
                Report($"{path}.resources", $"flavor {flavor.Text("name")} has {Join(names)} and the group covers {Join(covered)}", flavor.Field("resources") ?? flavor);
            if (!isAlone)
                return;
            foreach (var (k, resource) in flavor.Items("resources"))
            {
                if (resource.IsSet("borrowingLimit"))
                    Report($"{path}.resources[{k}].borrowingLimit", "borrowingLimit is set and there is no cohort to borrow from", resource["borrowingLimit"]!);
            }
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"{manifest.Kind} '{manifest.DisplayName}': {problem}.", at);
    }

    private static string Join(IReadOnlyList<string?> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);
}
