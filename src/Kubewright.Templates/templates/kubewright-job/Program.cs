using Kubewright;

const int Gpus = GPUS_OF_A_POD;
const int Workers = WORKERS_OF_THE_JOB;

var job = new PyTorchJob("kubewright-job")
    .Namespace("ml-training")
    .NprocPerNode($"{Gpus}")
    .RunPolicy(r => r
        .BackoffLimit(3)
        .ActiveDeadline(TimeSpan.FromHours(12))
        .TtlAfterFinished(TimeSpan.FromDays(7))
        .CleanPodPolicy("Running"))
    .MasterAndWorkers(Workers, pod => pod
        .AutomountServiceAccountToken(false)
        .Container("pytorch", c => c
            .Image("ghcr.io/example/kubewright-job:1.0.0")
            .Command("torchrun", "train.py")
            .Env("NCCL_DEBUG", "WARN")
            .Requests(cpu: "32", memory: "256Gi")
            .Limits(memory: "256Gi")
            .Gpus(Gpus)
            .SharedMemory("64Gi"))
        .RequireGpu(GpuProduct.A100_SXM4_80GB)
        .TolerateGpuTaint());

return await ManifestApp.RunAsync(args, new ManifestSet { job });
