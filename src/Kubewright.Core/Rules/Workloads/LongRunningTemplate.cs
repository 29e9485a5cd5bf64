namespace Kubewright.Rules.Workloads;

/// <summary>Pods that a controller keeps running restart always and have no deadline.</summary>
internal sealed class LongRunningTemplate() : ComponentRule(
    "KW1302",
    "Pods that run on",
    "io.k8s.api.apps.v1.DeploymentSpec",
    "io.k8s.api.apps.v1.ReplicaSetSpec",
    "io.k8s.api.apps.v1.StatefulSetSpec",
    "io.k8s.api.apps.v1.DaemonSetSpec",
    "io.k8s.api.core.v1.ReplicationControllerSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("template")?.Map("spec") is not { } pod)
            return;

        // With a selector that is not valid the server leaves out the template, of a StatefulSet all but these two.
        if (context.IsSkipped(node, "template") && context.Kind != "StatefulSet")
            return;
        if (pod.TextOr("restartPolicy", "Always") is { } policy && policy != "Always")
            context.Report("template.spec.restartPolicy", $"The pods of a {context.Kind} restart always, and here stands '{policy}'; remove the field, or use a Job for pods that end.", pod.Field("restartPolicy"));
        if (pod.IsSet("activeDeadlineSeconds"))
            context.Report("template.spec.activeDeadlineSeconds", $"The pods of a {context.Kind} have no deadline; remove the field, or use a Job.", pod.Field("activeDeadlineSeconds"));
    }
}
