namespace Kubewright.Rules.Configuration;

/// <summary>The numbers in a Lease.</summary>
internal sealed class LeaseTimes() : ComponentRule("KW1512", "Lease times", "io.k8s.api.coordination.v1.LeaseSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Integer("leaseDurationSeconds") is <= 0 and var duration)
            context.Report("leaseDurationSeconds", $"The lease lasts {duration} seconds; it has to last at least one.", node["leaseDurationSeconds"]);
        if (node.Integer("leaseTransitions") is < 0 and var transitions)
            context.Report("leaseTransitions", $"{transitions} transitions are less than none; leave the field out.", node["leaseTransitions"]);
    }
}
