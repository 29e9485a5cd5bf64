namespace Kubewright.Rules.Workloads;

/// <summary>A ControllerRevision holds an object.</summary>
internal sealed class RevisionData() : ComponentRule("KW1312", "Data of a ControllerRevision", "io.k8s.api.apps.v1.ControllerRevision")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("data") || node.Field("data") is ManifestScalar or ManifestList)
            context.Report("data", "A ControllerRevision needs data, and data is an object.", node.Field("data"));
    }
}
