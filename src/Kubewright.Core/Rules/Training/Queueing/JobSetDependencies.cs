namespace Kubewright.Rules.Training;

internal sealed class JobSetDependencies()
    : ObjectPolicy("KW4170", "jobset-depends-on", "Let a replicated job depend on earlier ones only", Severity.Error, ["JobSet", "TrainingRuntime", "ClusterTrainingRuntime"])
{
    private const string NotBefore = "does not come before it";

    public override RuleDocumentation Documentation => new(
        Why: "Jobs of a set are made in their order, and one waits only for those before it. A name that comes later, or nowhere, is refused.",
        Fix: "Put the job that others wait for first; wait for Ready or Complete.",
        Bad: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: data
                  dependsOn: [{name: workers, status: Ready}]
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  template: {spec: {template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """,
        Good: """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            metadata: {name: finetune}
            spec:
              replicatedJobs:
                - name: data
                  template: {spec: {template: {spec: {containers: [{name: data, image: ghcr.io/acme/data:1.2.0}]}}}}
                - name: workers
                  dependsOn: [{name: data, status: Complete}]
                  template: {spec: {template: {spec: {containers: [{name: trainer, image: ghcr.io/acme/trainer:1.8.0}]}}}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var isJobSet = manifest.KindName == "JobSet";
        var spec = isJobSet ? manifest.Spec : manifest.Spec.MapOrOpen("template").MapOrOpen("spec");
        var path = isJobSet ? "spec" : "spec.template.spec";
        var isOrdered = spec.At("startupPolicy", "startupPolicyOrder").Text == "InOrder";
        var all = spec.Items("replicatedJobs").Select(job => job.Item.Text("name")).ToList();
        var (earlier, isKnown) = (new HashSet<string>(StringComparer.Ordinal), !spec.MayHaveMoreIn("replicatedJobs"));
        foreach (var (i, job) in spec.Items("replicatedJobs"))
        {
            foreach (var (j, dependency) in job.Items("dependsOn"))
            {
                var name = dependency.Text("name");
                var problem = isOrdered ? "cannot be together with startupPolicyOrder InOrder"
                    : isKnown && name is not null && !earlier.Contains(name) ? all.Contains(name) ? NotBefore : "does not exist"
                    : dependency.Text("status") is { } status && status is not ("Ready" or "Complete") ? $"never is '{status}'; wait for Ready or Complete"
                    : null;
                if (problem is not null)
                    context.Report(
                        $"{path}.replicatedJobs[{i}].dependsOn", $"Job '{job.Text("name")}' depends on '{name}', which {problem}.", job.List("dependsOn")![j],
                        fix: problem == NotBefore ? MoveUp(spec.List("replicatedJobs")!, job, name!, earlier) : null);
            }

            isKnown &= job.Text("name") is not null;
            earlier.Add(job.Text("name") ?? "");
        }
    }

    /// <summary>What a job waits for is moved before it, if all that it waits for itself is there.</summary>
    private static ManifestFix? MoveUp(ManifestList jobs, ManifestMap job, string name, HashSet<string> earlier)
    {
        var wanted = jobs.OfType<ManifestMap>().First(other => other.Text("name") == name);
        return !ReferenceEquals(wanted, job) && !wanted.MayHaveMoreIn("dependsOn") && wanted.Items("dependsOn").All(dependency => dependency.Item.Text("name") is { } before && earlier.Contains(before))
            ? new ManifestFix($"Put '{name}' before it", new MoveItem(jobs, wanted, job)) : null;
    }
}
