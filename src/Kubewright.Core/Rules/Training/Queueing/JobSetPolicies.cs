namespace Kubewright.Rules.Training;

internal sealed class JobSetPolicies() : ObjectPolicy("KW4171", "jobset-policy-invalid", "Refer to existing jobs in JobSet policies", Severity.Error, ["JobSet"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Policies and the coordinator of a JobSet name jobs of it. One that is not there is refused.",
        Fix: "Use the names of replicatedJobs, and indexes below their counts.",
        Bad: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              successPolicy: {operator: All, targetReplicatedJobs: [worker]}
              replicatedJobs:
                - name: data
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  template: {spec: {template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """,
        Good: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              successPolicy: {operator: All, targetReplicatedJobs: [workers]}
              replicatedJobs:
                - name: data
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  template: {spec: {template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """);

    private const int LongestRuleName = 128;

    private static readonly string[] Reasons = ["BackoffLimitExceeded", "DeadlineExceeded", "FailedIndexes", "MaxFailedIndexesExceeded", "PodFailurePolicy"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        var jobs = new Dictionary<string, ManifestMap>(StringComparer.Ordinal);
        var isKnown = !spec.MayHaveMoreIn("replicatedJobs");
        foreach (var (_, job) in spec.Items("replicatedJobs"))
        {
            if (job.Text("name") is { } name)
                jobs[name] = job;
            else
                isKnown &= job.IsCertainlyAbsent("name");
        }

        CheckRules();
        CheckTargets(spec.MapOrOpen("successPolicy"), "spec.successPolicy");
        if (spec.Map("coordinator") is { } coordinator)
            CheckCoordinator(coordinator);

        void CheckRules()
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var policy = spec.MapOrOpen("failurePolicy");
            foreach (var (i, rule) in policy.Items("rules"))
            {
                var path = $"spec.failurePolicy.rules[{i}]";
                if (rule.Text("name") is { Length: > 0 } name)
                {
                    if (!IsRuleName(name))
                        Report($"{path}.name", $"'{name}' is no name of a rule", rule["name"]!);
                    else if (!names.Add(name))
                        Report($"{path}.name", $"the rule name '{name}' occurs twice", rule["name"]!);
                }

                CheckTargets(rule, path);
                foreach (var (j, reason) in rule.Texts("onJobFailureReasons"))
                {
                    if (Array.IndexOf(Reasons, reason) < 0)
                        Report($"{path}.onJobFailureReasons[{j}]", $"no Job fails for '{reason}'", rule.List("onJobFailureReasons")![j]);
                }
            }
        }

        void CheckTargets(ManifestMap owner, string path)
        {
            foreach (var (i, target) in owner.Texts("targetReplicatedJobs"))
            {
                if (isKnown && !jobs.ContainsKey(target))
                    Report($"{path}.targetReplicatedJobs[{i}]", $"there is no replicated job '{target}'", owner.List("targetReplicatedJobs")![i]);
            }
        }

        void CheckCoordinator(ManifestMap coordinator)
        {
            if (coordinator.Text("replicatedJob") is not { } name)
                return;
            if (!jobs.TryGetValue(name, out var job))
            {
                if (isKnown)
                    Report("spec.coordinator.replicatedJob", $"there is no replicated job '{name}'", coordinator["replicatedJob"]!);
                return;
            }

            if (coordinator.At("jobIndex").IntegerOr(0) >= job.At("replicas").IntegerOr(1))
                Report("spec.coordinator.jobIndex", $"job {coordinator.At("jobIndex").IntegerOr(0)} of '{name}' does not exist", coordinator.Field("jobIndex") ?? coordinator);
            var template = job.MapOrOpen("template").MapOrOpen("spec");
            if (template.TextOr("completionMode", "Indexed") is { } mode && mode != "Indexed")
                Report("spec.coordinator", $"the Job of '{name}' is not Indexed", coordinator);
            else if (template.IsCertainlyAbsent("completions"))
                Report("spec.coordinator", $"the Job of '{name}' has no completions", coordinator);
            else if (coordinator.At("podIndex").IntegerOr(0) >= template.Integer("completions"))
                Report("spec.coordinator.podIndex", $"pod {coordinator.At("podIndex").IntegerOr(0)} of '{name}' does not exist", coordinator.Field("podIndex") ?? coordinator);
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"JobSet '{manifest.DisplayName}': {problem}.", at);
    }

    private static bool IsRuleName(string name) => name.Length <= LongestRuleName && IsLetter(name[0]) && name.All(letter => IsLetter(letter) || letter is '_' or ',' or ':' or (>= '0' and <= '9'))
        && name[name.Length - 1] is not (',' or ':');

    private static bool IsLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
