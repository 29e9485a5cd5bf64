namespace Kubewright.Benchmarks.Rendering;

/// <summary>Two manifests of the samples, each by itself.</summary>
internal static class Subjects
{
    private const int GpusPerNode = 8;

    private static readonly Volume Checkpoints = Volume.PersistentVolumeClaim("checkpoints", "llama-checkpoints");

    /// <summary>The Deployment of samples/FraudDetector.</summary>
    public static Deployment SeedDeployment()
    {
        var http = Port.Tcp("http", 8080);
        var model = Volume.EmptyDir("model-volume");

        return new Deployment("fraud-detector")
            .Namespace("ml-serving")
            .Labels(("app", "fraud-detector"), ("version", "v1"))
            .Replicas(2)
            .Selector(("app", "fraud-detector"))
            .RollingUpdate(maxSurge: 1, maxUnavailable: 0)
            .Template(pod => pod
                .Labels(("app", "fraud-detector"), ("version", "v1"))
                .InitContainer("download-model", c => c
                    .Image("amazon/aws-cli:2.15.0")
                    .Command("aws", "s3", "cp", "s3://my-ml-bucket/models/fraud-detector/v1/model.joblib", "/models/model.joblib")
                    .Env("AWS_REGION", "us-east-1")
                    .Mount(model, "/models"))
                .Container("serving", c => c
                    .Image("ghcr.io/org/fraud-detector:sha-abc1234")
                    .Port(http)
                    .Env("MODEL_PATH", "/models/model.joblib")
                    .Env("MODEL_VERSION", "v1")
                    .Requests(cpu: "500m", memory: "512Mi")
                    .Limits(cpu: "1", memory: "1Gi")
                    .Mount(model, "/models")
                    .LivenessProbe(p => p.HttpGet("/health", 8080).InitialDelaySeconds(15).PeriodSeconds(10))
                    .ReadinessProbe(p => p.HttpGet("/health", 8080).InitialDelaySeconds(10).PeriodSeconds(5)))
                .Volume(model));
    }

    /// <summary>The PyTorchJob of samples/LlamaFinetune.</summary>
    public static PyTorchJob TrainingJob() => new PyTorchJob("llama-finetune")
        .Namespace("ml-training")
        .Labels("app", "llama-finetune")
        .NprocPerNode(GpusPerNode.ToString())
        .RunPolicy(run => run
            .BackoffLimit(3)
            .ActiveDeadline(TimeSpan.FromHours(12))
            .TtlAfterFinished(TimeSpan.FromDays(1))
            .CleanPodPolicy("Running"))
        .MasterAndWorkers(workers: 3, pod => pod
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

    /// <summary>The samples make sets; these are copies of one manifest each, and stay true to them.</summary>
    /// <exception cref="InvalidOperationException">A sample was changed and the copy was not.</exception>
    public static void RequireSameAsSamples()
    {
        Require(SeedDeployment(), FraudDetector.Manifests.Create());
        Require(TrainingJob(), LlamaFinetune.Manifests.Create());

        static void Require<T>(T copy, ManifestSet sample)
            where T : class, IManifest
        {
            if (!ManifestNode.DeepEquals(copy.Node, sample.OfType<T>().Single().Node))
                throw new InvalidOperationException($"The {typeof(T).Name} of the sample has changed: change the copy in {nameof(Subjects)}.cs, too.");
        }
    }
}
