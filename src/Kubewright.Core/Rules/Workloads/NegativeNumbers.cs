namespace Kubewright.Rules.Workloads;

/// <summary>Counts and times of a workload are not negative.</summary>
internal sealed class NegativeNumbers() : ComponentRule(
    "KW1304",
    "Negative numbers",
    "io.k8s.api.apps.v1.DeploymentSpec",
    "io.k8s.api.apps.v1.ReplicaSetSpec",
    "io.k8s.api.apps.v1.StatefulSetSpec",
    "io.k8s.api.apps.v1.StatefulSetOrdinals",
    "io.k8s.api.apps.v1.DaemonSetSpec",
    "io.k8s.api.apps.v1.ControllerRevision",
    "io.k8s.api.batch.v1.CronJobSpec",
    "io.k8s.api.batch.v1.JobSpec",
    "io.k8s.api.core.v1.ReplicationControllerSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var entry in node)
        {
            // All whole numbers of these objects are counts or seconds; this one the server does not look at.
            if (entry.Value.AsInteger() is { } number and < 0 && !(entry.Key == "revisionHistoryLimit" && context.Kind == "StatefulSet"))
                context.Report(entry.Key, $"The number is {number} and must not be negative.", entry.Value);
        }
    }
}
