namespace Kubewright.Rules.Workloads;

/// <summary>What an autoscaler scales or measures: kind, name and API group.</summary>
internal sealed class ScaleTarget() : ComponentRule(
    "KW1340",
    "Target of an autoscaler",
    "io.k8s.api.autoscaling.v1.CrossVersionObjectReference",
    "io.k8s.api.autoscaling.v2.CrossVersionObjectReference")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context) =>
        Check(node, "", isScaled: context.Enclosing("io.k8s.api.autoscaling.v2.ObjectMetricSource") is null, context);

    /// <summary>Checks a reference to an object.</summary>
    /// <param name="node">The reference.</param>
    /// <param name="prefix">Its path relative to the object looked at, with a dot behind.</param>
    /// <param name="isScaled">Whether it is what the autoscaler scales; nothing of the core group but a ReplicationController can be.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestMap node, string prefix, bool isScaled, RuleContext context)
    {
        Segment(node, "kind", prefix, context);
        Segment(node, "name", prefix, context);
        if (node.TextOr("apiVersion", "") is not { } version)
            return;
        var slash = version.IndexOf('/');
        if (slash != version.LastIndexOf('/'))
            context.Report(prefix + "apiVersion", $"'{version}' is no API version; write a group, a slash and a version, such as apps/v1.", node.Field("apiVersion"));
        else if (isScaled && slash <= 0 && node.TextOr("kind", "") is { } kind && kind != "ReplicationController")
            context.Report(prefix + "apiVersion", $"The API version{(version.Length == 0 ? "" : $" '{version}'")} has no group; write one, such as apps/v1.", node.Field("apiVersion"));
    }

    private static void Segment(ManifestMap node, string field, string prefix, RuleContext context)
    {
        if (node.TextOr(field, "") is not { } text)
            return;
        if (text.Length == 0)
            context.Report(prefix + field, $"The object that an autoscaler refers to needs a {field}.", node.Field(field));
        else if (PathSegments.Problem(text) is { } problem)
            context.Report(prefix + field, problem, node.Field(field));
    }
}
