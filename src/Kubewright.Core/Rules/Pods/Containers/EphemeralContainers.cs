namespace Kubewright.Rules.Pods;

/// <summary>What ephemeral containers cannot have.</summary>
internal sealed class EphemeralContainers() : ComponentRule("KW1208", "Ephemeral containers", PodTypes.EphemeralContainer)
{
    private static readonly string[] Forbidden =
        ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle", "ports", "resizePolicy", "restartPolicy", "restartPolicyRules"];

    private static readonly string[] Others = ["containers", "initContainers"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var field in Forbidden)
        {
            if (node.IsSet(field) && !(node.Map(field) is { } map && InitContainers.HasOnlyStopSignal(map)))
                context.Report(field, $"An ephemeral container has no {field}; remove it.", node.Field(field));
        }

        if (node.Map("resources") is { } resources && (resources.IsSet("limits") || resources.IsSet("requests") || resources.IsSet("claims")))
            context.Report("resources", "An ephemeral container asks for no resources; remove them.", resources);
        if (node.Text("targetContainerName") is { Length: > 0 } target && PodTypes.EnclosingSpec(context) is { } spec && !HasContainer(spec, target))
            context.Report("targetContainerName", $"The pod has no container '{target}'.", node.Field("targetContainerName"));
        foreach (var (i, mount) in node.Items("volumeMounts"))
        {
            if (mount.Text("subPath") is { Length: > 0 })
                context.Report($"volumeMounts[{i}].subPath", "An ephemeral container mounts whole volumes; remove subPath.", mount);
            if (mount.Text("subPathExpr") is { Length: > 0 })
                context.Report($"volumeMounts[{i}].subPathExpr", "An ephemeral container mounts whole volumes; remove subPathExpr.", mount);
        }
    }

    private static bool HasContainer(ManifestMap spec, string name)
    {
        foreach (var field in Others)
        {
            foreach (var (_, container) in spec.Items(field))
            {
                if (container.Text("name") == name || container.Field("name") is ManifestUnknown)
                    return true;
            }
        }

        return false;
    }
}
