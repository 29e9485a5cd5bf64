namespace Kubewright.Rules.Training;

internal sealed class GpuJobUnbounded()
    : ObjectPolicy("KW4160", "gpu-job-unbounded", "Give GPU jobs a deadline", Severity.Info, ["Job", "CronJob", "PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob", "MPIJob", "TrainJob", "RayJob", "JobSet"])
{
    private const int Day = 86400;

    public override RuleDocumentation Documentation => new(
        Why: "A run that hangs holds its GPUs until somebody looks. A deadline looks for you.",
        Fix: "Set activeDeadlineSeconds, and how often to try again and how long to keep what is over.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              activeDeadlineSeconds: 86400
              backoffLimit: 2
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (Gpus(manifest) is not { } gpus || gpus <= 0)
            return;
        var (owner, path) = Run(manifest);
        if (manifest.KindName == "JobSet" ? !HaveNoDeadline(manifest) : !owner.IsCertainlyAbsent("activeDeadlineSeconds"))
            return;
        var fields = new List<string> { "activeDeadlineSeconds" };
        if (manifest.KindName is "Job" or "CronJob" && owner.IsCertainlyAbsent("backoffLimit"))
            fields.Add("backoffLimit");
        if ((manifest.ApiVersion == "kubeflow.org/v1" || manifest.KindName is "JobSet" or "RayJob") && owner.IsCertainlyAbsent("ttlSecondsAfterFinished"))
            fields.Add("ttlSecondsAfterFinished");
        context.Report(
            $"{path}.activeDeadlineSeconds", $"{manifest.Kind} '{manifest.DisplayName}' may hold {GpuCounts.Text(gpus)} GPUs for ever; set {string.Join(", ", fields)}.",
            ReferenceEquals(owner, manifest.Spec) ? manifest.Root.Field("spec") ?? manifest.Root : manifest.Spec,
            fix: Fix(manifest, path, fields));
    }

    /// <summary>Where the bounds of a run are written.</summary>
    private static (ManifestMap Owner, string Path) Run(ManifestObject manifest) => manifest.KindName switch
    {
        "CronJob" => (manifest.Spec.MapOrOpen("jobTemplate").MapOrOpen("spec"), "spec.jobTemplate.spec"),
        "Job" or "TrainJob" or "RayJob" or "JobSet" => (manifest.Spec, "spec"),
        _ => (manifest.Spec.MapOrOpen("runPolicy"), "spec.runPolicy"),
    };

    private static bool HaveNoDeadline(ManifestObject jobSet) => !jobSet.MayHaveMorePods && jobSet.Pods.All(pod => pod.Holder.IsCertainlyAbsent("activeDeadlineSeconds"));

    /// <summary>How many GPUs it certainly asks for.</summary>
    private static decimal? Gpus(ManifestObject manifest)
    {
        if (manifest.KindName == "TrainJob")
            return manifest.Spec.At("trainer", "resourcesPerNode").Map is { } resources ? Accelerators.GpuCountOf(resources) * Math.Max(1, manifest.Spec.At("trainer", "numNodes").Integer ?? 1) : null;
        return manifest.Pods.Sum(pod => GpuCounts.Of(pod) * Math.Max(1, PodCount.AtLeast(pod)) ?? 0);
    }

    /// <summary>A day, to begin with: how long it may take, its author knows.</summary>
    private static ManifestFix? Fix(ManifestObject manifest, string path, List<string> fields)
    {
        if (manifest.KindName == "JobSet")
            return null;
        var edits = TreeFix.Set("", manifest.Root, Day, [.. path.Split('.'), fields[0]]).Edits;
        if (fields.Contains("backoffLimit") && edits is [SetField { Field: "activeDeadlineSeconds", Map: var owner }])
            edits = [.. edits, new SetField(owner, "backoffLimit", 2)];
        return new ManifestFix("Give it a deadline of a day", edits) { IsProposal = true };
    }
}
