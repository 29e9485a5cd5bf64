namespace Kubewright.Rules.Workloads;

/// <summary>In which order a StatefulSet makes its pods, what becomes of their claims, and the name of its service.</summary>
internal sealed class StatefulSetPolicies() : ComponentRule("KW1309", "Policies of a StatefulSet", "io.k8s.api.apps.v1.StatefulSetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("podManagementPolicy", "OrderedReady") is { } management && management is not ("OrderedReady" or "Parallel"))
            context.Report("podManagementPolicy", $"There is no pod management policy '{management}'; use OrderedReady or Parallel.", node.Field("podManagementPolicy"), node.Meant("podManagementPolicy", "OrderedReady", "Parallel"));
        if (node.Map("persistentVolumeClaimRetentionPolicy") is { } retention)
        {
            Retention(retention, "whenDeleted", context);
            Retention(retention, "whenScaled", context);
        }

        if (node.Text("serviceName") is { Length: > 0 } service && Syntax.Dns1123Label(service) is { } problem)
            context.Report("serviceName", problem, node.Field("serviceName"));
    }

    private static void Retention(ManifestMap retention, string field, RuleContext context)
    {
        if (retention.TextOr(field, "Retain") is { } policy && policy is not ("Retain" or "Delete"))
            context.Report("persistentVolumeClaimRetentionPolicy." + field, $"There is no retention policy '{policy}'; use Retain or Delete.", retention.Field(field));
    }
}
