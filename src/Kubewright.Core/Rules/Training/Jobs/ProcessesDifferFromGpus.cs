using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class ProcessesDifferFromGpus() : ObjectPolicy("KW4072", "nproc-gpu-mismatch", "Start one process per GPU", Severity.Warning, ["PyTorchJob", "TrainJob", "MPIJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Each process of a node drives one GPU. With fewer processes GPUs are paid for and idle, with more they fight over memory.",
        Fix: "Let the number of processes follow the GPUs, or say auto.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              nprocPerNode: "4"
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              nprocPerNode: "8"
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        if (manifest.KindName == "TrainJob")
        {
            if (spec.At("trainer", "numProcPerNode") is { Integer: { } each } number && spec.At("trainer", "resourcesPerNode").Map is { } resources)
                Compare(each, Accelerators.GpuCountOf(resources), "spec.trainer.numProcPerNode", number.Node!, spec.Map("trainer")!, context);
        }
        else if (manifest.KindName == "MPIJob")
        {
            if (spec.At("slotsPerWorker").IntegerOr(1) is { } slots && manifest.Pods.FirstOrDefault(pod => pod.Role == "Worker") is { } worker)
                Compare(slots, GpuCounts.Of(worker), "spec.slotsPerWorker", spec.Field("slotsPerWorker") ?? spec, spec, context);
        }
        else if (long.TryParse(spec.Text("nprocPerNode"), NumberStyles.None, CultureInfo.InvariantCulture, out var processes))
        {
            foreach (var pod in manifest.Pods)
            {
                if (pod.Containers.FirstOrDefault(container => container.Node.Text("name") == "pytorch") is { } trainer
                    && Compare(processes, Accelerators.GpuCount(trainer.Node), "spec.nprocPerNode", spec["nprocPerNode"]!, spec, context))
                    return;
            }
        }
    }

    private static bool Compare(long processes, decimal? gpus, string path, ManifestNode at, ManifestMap owner, PolicyContext context)
    {
        if (gpus is not > 0 || gpus == processes)
            return false;
        context.Report(path, $"{processes} processes per node but {GpuCounts.Text(gpus.Value)} GPUs; make them equal.", at, fix: Fix(owner, path.Substring(path.LastIndexOf('.') + 1), gpus.Value, context.Manifest));
        return true;
    }

    private static ManifestFix? Fix(ManifestMap owner, string field, decimal gpus, ManifestObject manifest)
    {
        if (gpus != decimal.Truncate(gpus) || gpus > int.MaxValue)
            return null;
        ManifestNode value = (int)gpus;
        if (manifest.KindName == "PyTorchJob")
        {
            // One number is for all roles.
            if (manifest.Pods.Any(pod => GpuCounts.Of(pod) != gpus))
                return null;
            value = GpuCounts.Text(gpus);
        }

        return TreeFix.Set($"Start {GpuCounts.Text(gpus)} processes", owner, value, field);
    }
}
