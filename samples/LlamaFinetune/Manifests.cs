using Kubewright;

namespace LlamaFinetune;

/// <summary>Fine-tuning on 32 GPUs, a quota that keeps it within bounds, and a nightly batch that uses the result.</summary>
public static class Manifests
{
    private const string Team = "ml-training";
    private const int GpusPerNode = 8;
    private const int Workers = 3;

    private static readonly Volume Checkpoints = Volume.PersistentVolumeClaim("checkpoints", "llama-checkpoints");

    public static ManifestSet Create() => new()
    {
        Storage(),
        Training(),
        KeepTrainingRunning(),
        Quota(),
        NightlyScoring(),
    };

    /// <summary>All pods of the job write their checkpoints here, so it is mounted on several nodes at once.</summary>
    private static PersistentVolumeClaim Storage() => new PersistentVolumeClaim("llama-checkpoints")
        .Namespace(Team)
        .AccessModes(AccessMode.ReadWriteMany)
        .StorageClassName("shared-nvme")
        .Resources(resources => resources.Requests("storage", "2Ti"));

    /// <summary>One master and three workers with eight A100s each.</summary>
    private static PyTorchJob Training() => new PyTorchJob("llama-finetune")
        .Namespace(Team)
        .Labels("app", "llama-finetune")
        .NprocPerNode(GpusPerNode.ToString())
        .RunPolicy(run => run
            .BackoffLimit(3)
            .ActiveDeadline(TimeSpan.FromHours(12))
            .TtlAfterFinished(TimeSpan.FromDays(1))
            .CleanPodPolicy("Running"))
        .MasterAndWorkers(Workers, pod => pod
            .Labels("app", "llama-finetune")
            .AutomountServiceAccountToken(false)
            .SecurityContext(security => security.RunAsNonRoot().RunAsUser(1000).FsGroup(1000).SeccompProfile("RuntimeDefault"))
            .Container("pytorch", c => c
                .Image("ghcr.io/org/llama-trainer", "sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945")
                .Command("torchrun", "/app/train.py")
                .Args("--model=meta-llama/Llama-3.1-8B", "--output=/checkpoints/llama-3.1-8b", "--resume=latest")
                .EnvFromSecret("HF_TOKEN", "huggingface", "token")
                .Env("NCCL_DEBUG", "WARN")
                .Requests(cpu: "96", memory: "900Gi")
                .Limits(memory: "900Gi")
                .Gpus(GpusPerNode)
                .SharedMemory("64Gi")
                .SecurityContext(security => security.AllowPrivilegeEscalation(false).Capabilities(drop => drop.Drop("ALL")))
                .Mount(Checkpoints, "/checkpoints"))
            .RequireGpu(GpuProduct.A100_SXM4_80GB)
            .TolerateGpuTaint()
            .Volume(Checkpoints))
        .PytorchReplicaSpec("Master", role => role.RestartPolicy("OnFailure"))
        .PytorchReplicaSpec("Worker", role => role.RestartPolicy("OnFailure"));

    /// <summary>The ranks wait for each other: losing one pod to a node drain stops all of them.</summary>
    private static PodDisruptionBudget KeepTrainingRunning() => new PodDisruptionBudget("llama-finetune")
        .Namespace(Team)
        .MaxUnavailable(0)
        .UnhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.AlwaysAllow)
        .Selector(("training.kubeflow.org/job-name", "llama-finetune"));

    /// <summary>The four nodes of the job, and one GPU for the nightly batch.</summary>
    private static ResourceQuota Quota() => new ResourceQuota("gpu-quota")
        .Namespace(Team)
        .Hard("requests.nvidia.com/gpu", ((Workers + 1) * GpusPerNode) + 1);

    private static CronJob NightlyScoring() => new CronJob("llama-score", schedule: "0 2 * * *")
        .Namespace(Team)
        .Labels("app", "llama-score")
        .TimeZone("Etc/UTC")
        .ConcurrencyPolicy(ConcurrencyPolicy.Forbid)
        .StartingDeadline(TimeSpan.FromHours(1))
        .SuccessfulJobsHistoryLimit(3)
        .FailedJobsHistoryLimit(3)
        .JobTemplate(job => job
            .BackoffLimit(2)
            .ActiveDeadline(TimeSpan.FromHours(4))
            .Template(pod => pod
                .Labels("app", "llama-score")
                .RestartPolicy(RestartPolicy.Never)
                .AutomountServiceAccountToken(false)
                .SecurityContext(security => security.RunAsNonRoot().RunAsUser(1000).FsGroup(1000).SeccompProfile("RuntimeDefault"))
                .Container("score", c => c
                    .Image("ghcr.io/org/llama-scorer", "sha256:1f825aa2f0020ef7cf91dfa30da4668d791c5d4824fc8e41354b89ec05795ab3")
                    .Args("--model=/checkpoints/llama-3.1-8b", "--input=s3://my-ml-bucket/requests/", "--output=s3://my-ml-bucket/scores/")
                    .EnvFromSecret("s3-credentials")
                    .Requests(cpu: "8", memory: "64Gi")
                    .Limits(memory: "64Gi")
                    .Gpus(1)
                    .SecurityContext(security => security.AllowPrivilegeEscalation(false).Capabilities(drop => drop.Drop("ALL")))
                    .Mount(Checkpoints, "/checkpoints", readOnly: true))
                .RequireGpu(GpuProduct.A100_SXM4_80GB)
                .TolerateGpuTaint()
                .Volume(Checkpoints)));
}
