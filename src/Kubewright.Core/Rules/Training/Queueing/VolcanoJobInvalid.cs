namespace Kubewright.Rules.Training;

internal sealed class VolcanoJobInvalid() : ObjectPolicy("KW4169", "volcano-job-invalid", "Describe a Volcano Job consistently", Severity.Error, ["Job.batch.volcano.sh"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Volcano refuses the job, or waits for pods that it never makes.",
        Fix: "Keep the bounds within the replicas, names unique, and give a policy either an event or an exit code.",
        Bad: """
            apiVersion: batch.volcano.sh/v1alpha1
            kind: Job
            metadata: {name: finetune}
            spec:
              minAvailable: 4
              tasks:
                - name: worker
                  replicas: 2
                  template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}
            """,
        Good: """
            apiVersion: batch.volcano.sh/v1alpha1
            kind: Job
            metadata: {name: finetune}
            spec:
              minAvailable: 2
              tasks:
                - name: worker
                  replicas: 2
                  template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}
            """);

    private static readonly string[] Plugins = ["ssh", "env", "svc", "tensorflow", "mpi", "pytorch", "hcclrank", "ray"];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        if (spec.IsCertainlyEmpty("tasks"))
            Report("spec.tasks", "there are no tasks", spec);
        var names = new HashSet<string>(StringComparer.Ordinal);
        long? total = spec.MayHaveMoreIn("tasks") ? null : 0;
        foreach (var (i, task) in spec.Items("tasks"))
        {
            var path = $"spec.tasks[{i}]";
            if (task.TextOr("name", "") is { } name)
            {
                if (Syntax.Dns1123Label(name) is not null)
                    Report($"{path}.name", $"task name '{name}' is no DNS label", task.Field("name") ?? task);
                else if (!names.Add(name))
                    Report($"{path}.name", $"task name '{name}' occurs twice", task["name"]!);
            }

            var replicas = task.At("replicas").IntegerOr(1);
            total += replicas;
            if (task.Integer("minAvailable") > replicas)
                Report($"{path}.minAvailable", $"minAvailable {task.Integer("minAvailable")} is above the {replicas} replicas of the task", task["minAvailable"]!);
            CheckPolicies(task, path);
        }

        if (spec.Integer("minAvailable") > total)
            Report("spec.minAvailable", $"minAvailable {spec.Integer("minAvailable")} is above the {total} pods of all tasks", spec["minAvailable"]!);
        foreach (var (plugin, node) in spec.MapOrOpen("plugins"))
        {
            if (Array.IndexOf(Plugins, plugin) < 0)
                Report($"spec.plugins[{plugin}]", $"there is no plugin '{plugin}'", node);
        }

        CheckPolicies(spec, "spec");

        void CheckPolicies(ManifestMap owner, string path)
        {
            var events = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (i, policy) in owner.Items("policies"))
            {
                var at = $"{path}.policies[{i}]";
                var hasEvent = policy.IsFilled("event") || policy.IsFilled("events");
                if (hasEvent && policy.IsSet("exitCode"))
                    Report(at, "a policy has both an event and an exit code", policy);
                else if (policy.IsCertainlyEmpty("event") && policy.IsCertainlyEmpty("events") && policy.IsCertainlyAbsent("exitCode"))
                    Report(at, "a policy has neither an event nor an exit code", policy);
                if (policy.Integer("exitCode") == 0)
                    Report($"{at}.exitCode", "exit code 0 is no failure", policy["exitCode"]!);
                foreach (var name in policy.Texts("events").Select(item => item.Text).Concat(policy.Text("event") is { Length: > 0 } single ? [single] : []))
                {
                    if (!events.Add(name))
                        Report(at, $"event '{name}' is used twice", policy);
                }
            }
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"Volcano Job '{manifest.DisplayName}': {problem}.", at);
    }
}
