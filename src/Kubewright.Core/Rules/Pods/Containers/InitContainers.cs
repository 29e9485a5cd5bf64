namespace Kubewright.Rules.Pods;

/// <summary>Init containers that end have neither probes nor hooks; those that restart always are sidecars and may.</summary>
internal sealed class InitContainers() : ComponentRule("KW1207", "Init containers", PodTypes.Container)
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (PodTypes.IsSidecar(node) is not false || !PodTypes.IsInitContainer(node, context))
            return;
        foreach (var probe in Probes)
        {
            if (node.IsSet(probe))
                context.Report(probe, $"An init container that ends has no {probe}; remove it, or make it a sidecar with restartPolicy: Always.", node.Field(probe));
        }

        if (node.Map("lifecycle") is { } lifecycle && !HasOnlyStopSignal(lifecycle))
            context.Report("lifecycle", "An init container that ends has no lifecycle hooks; remove them, or make it a sidecar with restartPolicy: Always.", lifecycle);
        foreach (var (i, policy) in node.Items("resizePolicy"))
        {
            if (policy.Text("restartPolicy") == "RestartContainer")
                context.Report($"resizePolicy[{i}].restartPolicy", "An init container that ends is not restarted to resize it; use NotRequired.", policy);
        }
    }

    /// <summary>The server drops stop signals, whose feature is off, and then a lifecycle in which nothing is left.</summary>
    public static bool HasOnlyStopSignal(ManifestMap lifecycle) => lifecycle.IsSet("stopSignal") && !lifecycle.IsSet("postStart") && !lifecycle.IsSet("preStop");
}
