namespace Kubewright.Rules.Configuration;

/// <summary>The resources that a quota limits, and how much of each.</summary>
internal sealed class ResourceQuotaAmounts() : ComponentRule("KW1505", "Resource quota amounts", "io.k8s.api.core.v1.ResourceQuotaSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var entry in node.Map("hard") ?? [])
        {
            var path = $"hard[{entry.Key}]";
            if (ResourceNames.QuotaProblem(entry.Key) is { } problem)
                context.Report(path, problem, entry.Value);
            ResourceAmounts.Validate(entry.Key, entry.Value, path, context);
        }
    }
}
