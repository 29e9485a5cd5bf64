namespace Kubewright.Rules.Workloads;

/// <summary>Whether runs of a CronJob may overlap, and how long its name can be.</summary>
internal sealed class CronJobPolicies() : ComponentRule("KW1331", "Concurrency and name of a CronJob", "io.k8s.api.batch.v1.CronJob")
{
    /// <summary>A Job's name has 63 characters at most, and the controller adds eleven.</summary>
    private const int MaxNameLength = 52;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is { } spec && spec.TextOr("concurrencyPolicy", "Allow") is { } policy && policy is not ("Allow" or "Forbid" or "Replace"))
            context.Report("spec.concurrencyPolicy", $"There is no concurrency policy '{policy}'; use Allow, Forbid or Replace.", spec.Field("concurrencyPolicy"), spec.Meant("concurrencyPolicy", "Allow", "Forbid", "Replace"));
        if (MetadataNames.NameOnCreate(node) is { Length: > MaxNameLength } name)
            context.Report("metadata.name", $"The name has {name.Length} characters; a CronJob's has at most {MaxNameLength}, for its Jobs get a number behind it.", node.Map("metadata")?.Field("name"));
    }
}
