namespace Kubewright.Rules.Training;

internal sealed class VisibleDevicesVariable() : ContainerPolicy("KW4011", "gpu-visible-devices-env", "Let the device plugin choose the GPUs", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The device plugin says which GPUs a container sees, by this very variable. Set by hand it shows GPUs that belong to others, or hides the one that was given.
            """,
        Fix: "Remove the variable and ask for GPUs as resources.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env:
                    - {name: NVIDIA_VISIBLE_DEVICES, value: all}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  env:
                    - {name: NVIDIA_VISIBLE_DEVICES, value: void}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Pod.Owner.KindName is "" or "DaemonSet" || container.Node.At("securityContext", "privileged").BooleanOr(false) is not false)
            return;
        foreach (var (i, variable) in container.Node.Items("env"))
        {
            if (variable.Text("name") is { } name && variable.Text("value") is { } value && ShowsDevices(name, value))
            {
                context.Report(
                    container.PathTo($"env[{i}]"), $"{name}={value} in container '{container.Name}' bypasses the device plugin; request the GPUs instead.", variable,
                    fix: TreeFix.RemoveItem($"Remove {name}", container.Node, "env", variable));
            }
        }
    }

    private static bool ShowsDevices(string name, string value) => name switch
    {
        "NVIDIA_VISIBLE_DEVICES" => value is not ("" or "none" or "void"),
        "CUDA_VISIBLE_DEVICES" or "HIP_VISIBLE_DEVICES" or "ROCR_VISIBLE_DEVICES" => value is not ("" or "-1" or "none" or "NoDevFiles"),
        _ => false,
    };
}
