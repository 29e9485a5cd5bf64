namespace Kubewright.Rules.Configuration;

/// <summary>A ControllerRevision has data, and its number is not negative.</summary>
internal sealed class ControllerRevisionData() : ComponentRule("KW1514", "Controller revision", "io.k8s.api.apps.v1.ControllerRevision")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Integer("revision") is < 0 and var revision)
            context.Report("revision", $"The revision is {revision} and cannot be negative.", node["revision"]);
        if (node.IsCertainlyAbsent("data"))
            context.Report("data", "The revision has no data.", node);
    }
}
