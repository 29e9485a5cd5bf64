namespace Kubewright.Rules.Training;

internal sealed class MpiLauncherGpu() : TrainingJobPolicy("KW4090", "mpijob-launcher-gpu", "Do not reserve a GPU for mpirun", Severity.Info, ["MPIJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The launcher waits for the workers and computes nothing. Its GPU is idle for the whole run.",
        Fix: "Ask for GPUs in the workers only, or say runLauncherAsWorker where the launcher works, too.",
        Bad: """
            apiVersion: kubeflow.org/v2beta1
            kind: MPIJob
            metadata: {name: finetune}
            spec:
              slotsPerWorker: 1
              mpiReplicaSpecs:
                Launcher:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 1}}
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 1}}
            """,
        Good: """
            apiVersion: kubeflow.org/v2beta1
            kind: MPIJob
            metadata: {name: finetune}
            spec:
              slotsPerWorker: 1
              mpiReplicaSpecs:
                Launcher:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Manifest.Spec.At("runLauncherAsWorker").BooleanOr(false) is not false || !job.Manifest.Pods.Any(pod => pod.Role == "Worker" && Accelerators.RequestsGpu(pod)))
            return;
        foreach (var container in job.Manifest.Pods.Where(pod => pod.Role == "Launcher").SelectMany(pod => pod.MainContainers))
        {
            if (Accelerators.GpuCount(container.Node) is { } count && count > 0)
            {
                context.Report(
                    container.PathTo("resources.limits"), $"The launcher of '{job.Manifest.DisplayName}' holds {GpuCounts.Text(count)} GPUs while it only starts mpirun.",
                    container.Node.At("resources", "limits").Node ?? container.Node,
                    fix: new ManifestFix("Remove the GPUs", [.. TreeFix.RemoveResources(container.Node, Accelerators.IsGpu)]));
            }
        }
    }
}
