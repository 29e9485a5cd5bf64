namespace Kubewright.Rules.Training;

internal sealed class DebuggingLeftOn() : ContainerPolicy("KW4241", "nccl-debug-left-on", "Remove debugging switches that slow training down", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: "Switches that help to find a fault take away the fast way between GPUs, or write more than the run computes.",
        Fix: "Remove the variable once the fault is found.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: NCCL_P2P_DISABLE, value: "1"}
                  resources: {limits: {nvidia.com/gpu: 1}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: NCCL_DEBUG, value: WARN}
                  resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.List("env") is null || !Accelerators.Requests(container.Node, Accelerators.IsGpu))
            return;
        foreach (var (i, variable) in container.Node.Items("env"))
        {
            if (variable.Text("name") is { } name && variable.Text("value") is { } value && value == Slow(name))
                context.Report(container.PathTo($"env[{i}]"), $"{name}={value} disables the fast path or floods the log; remove it.", variable, fix: TreeFix.RemoveItem($"Remove {name}", container.Node, "env", variable));
        }
    }

    private static string? Slow(string name) => name switch
    {
        "NCCL_P2P_DISABLE" or "NCCL_IB_DISABLE" or "NCCL_SHM_DISABLE" or "NCCL_NET_GDR_DISABLE" or "CUDA_LAUNCH_BLOCKING" => "1",
        "NCCL_DEBUG" => "TRACE",
        "TORCH_DISTRIBUTED_DEBUG" => "DETAIL",
        _ => null,
    };
}
