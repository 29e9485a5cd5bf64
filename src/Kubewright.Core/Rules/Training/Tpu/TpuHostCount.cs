namespace Kubewright.Rules.Training;

internal sealed class TpuHostCount() : PodPolicy("KW4282", "tpu-host-count", "Run one pod per TPU host", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "A slice works when each of its hosts runs one pod. With fewer it waits, with more the rest finds no place.",
        Fix: "Run as many pods as the slice has hosts.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 2
              completions: 2
              completionMode: Indexed
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector:
                    cloud.google.com/gke-tpu-accelerator: tpu-v6e-slice
                    cloud.google.com/gke-tpu-topology: 4x4
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {google.com/tpu: 4}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 4
              completions: 4
              completionMode: Indexed
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector:
                    cloud.google.com/gke-tpu-accelerator: tpu-v6e-slice
                    cloud.google.com/gke-tpu-topology: 4x4
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {google.com/tpu: 4}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.MayHaveMoreMainContainers || Tpus.Count(pod) is not > 0 || NodePlacement.Only(pod, Tpus.Topology) is not { } topology || Tpus.Chips(topology) is not { } chips)
            return;
        var each = Tpus.Count(pod);
        if (each is not (1 or 4 or 8) || chips % each != 0)
        {
            context.Report(Tpus.PathToTopology(pod), $"Topology {topology} has {chips} chips, which are not in hosts of {GpuCounts.Text(each)}.", pod.Spec.At("nodeSelector", Tpus.Topology).Node ?? pod.Spec);
            return;
        }

        var hosts = (long)(chips / each);
        if (Pods(pod, hosts) is { } found && found.Count != hosts)
        {
            context.Report(
                found.Path, $"Topology {topology} with {GpuCounts.Text(each)} chips per host has {hosts} hosts, but {pod.Owner.Kind} '{pod.Owner.DisplayName}' runs {found.Count} pods.", found.Node,
                fix: Fix(pod, hosts));
        }
    }

    /// <summary>How many pods run together, where that is known, and what says so.</summary>
    private static (long Count, string Path, ManifestNode Node)? Pods(PodTemplate pod, long hosts)
    {
        var root = pod.Owner.Root;
        switch (pod.Owner.KindName)
        {
            case "Job":
                return Of(pod.Holder, hosts > 1 && pod.Holder.IsSet("completions") && pod.Holder.Integer("parallelism") == hosts ? "completions" : "parallelism", "spec");
            case "JobSet":
                return Of(pod.Holder, "parallelism", pod.Path.Substring(0, pod.Path.Length - ".template".Length));
            case "LeaderWorkerSet" when pod.Role != "leaderTemplate" && pod.Holder.At("size").IntegerOr(1) is { } size:
                var leader = pod.Owner.Pods.FirstOrDefault(other => other.Role == "leaderTemplate");
                return pod.Owner.MayHaveMorePods || leader?.MayHaveMoreMainContainers is true ? null
                    : (leader is not null && Tpus.Count(leader) == 0 ? size - 1 : size, "spec.leaderWorkerTemplate.size", pod.Holder.Field("size") ?? pod.Holder);
            case "RayCluster" when pod.Role != "head":
                return Of(pod.Holder, "numOfHosts", pod.Path.Substring(0, pod.Path.Length - ".template".Length));
            default:
                return null;
        }

        (long, string, ManifestNode)? Of(ManifestMap owner, string field, string path) => owner.At(field).IntegerOr(1) is { } count ? (count, $"{path}.{field}", owner.Field(field) ?? root) : null;
    }

    private static ManifestFix? Fix(PodTemplate pod, long hosts) => pod.Owner.KindName switch
    {
        "Job" or "JobSet" => new ManifestFix($"Run {hosts} pods", new SetField(pod.Holder, "parallelism", hosts), new SetField(pod.Holder, "completions", hosts)),
        "RayCluster" => TreeFix.Set($"Run {hosts} pods", pod.Holder, hosts, "numOfHosts"),
        _ => null,
    };
}
