using System.Globalization;

namespace Kubewright.Rules.Access;

/// <summary>A ClusterRole that collects the rules of others says of which.</summary>
internal sealed class AggregationRule() : ComponentRule("KW1531", "Aggregation rule", "io.k8s.api.rbac.v1.AggregationRule")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyEmpty("clusterRoleSelectors"))
            context.Report("clusterRoleSelectors", "The aggregation selects no ClusterRoles; add a selector or remove aggregationRule.", node);
        foreach (var (i, selector) in node.Items("clusterRoleSelectors"))
        {
            var path = $"clusterRoleSelectors[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (!LabelSelectors.Validate(selector, path, context))
                context.Report(path, "The selector cannot be used; see what is wrong in it.", selector);
        }
    }
}
