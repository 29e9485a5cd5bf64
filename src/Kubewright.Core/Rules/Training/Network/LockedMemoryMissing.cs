namespace Kubewright.Rules.Training;

internal sealed class LockedMemoryMissing() : ContainerPolicy("KW4243", "rdma-memlock-missing", "Allow RDMA containers to lock memory", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Cards that read memory by themselves need it locked in place. A container may lock next to nothing, and the first transfer fails.",
        Fix: "Add the capability IPC_LOCK.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8, vpc.amazonaws.com/efa: 4}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8, vpc.amazonaws.com/efa: 4}}
                  securityContext: {capabilities: {add: [IPC_LOCK]}}
            """);

    private const string Capability = "IPC_LOCK";

    protected override void Check(PodContainer container, PolicyContext context)
    {
        var resource = Accelerators.Amounts(container.Node).Select(amount => amount.Resource)
            .FirstOrDefault(name => name == "vpc.amazonaws.com/efa" || name.StartsWith("rdma/", StringComparison.Ordinal));
        if (resource is null || context.Cluster(ClusterKeys.MemlockUnlimited) || container.Node.At("securityContext", "privileged").BooleanOr(false) is not false)
            return;
        var security = container.Node.MapOrOpen("securityContext");
        var capabilities = security.MapOrOpen("capabilities");
        if (capabilities.MayHaveMoreIn("add") || capabilities.Texts("add").Any(added => MayLock(added.Text)))
            return;
        var fix = capabilities.List("add") is null
            ? TreeFix.Set($"Add {Capability}", container.Node, new ManifestList([Capability]), "securityContext", "capabilities", "add")
            : TreeFix.Append($"Add {Capability}", capabilities, "add", Capability);
        context.Report(
            container.PathTo("securityContext.capabilities.add"), $"Container '{container.Name}' uses {resource} but may not lock memory; add capability {Capability}.",
            capabilities.Field("add") ?? container.Node, fix: fix);
    }

    private static bool MayLock(string capability)
    {
        var name = capability.ToUpperInvariant();
        return (name.StartsWith("CAP_", StringComparison.Ordinal) ? name.Substring(4) : name) is Capability or "SYS_RESOURCE" or "ALL";
    }
}
