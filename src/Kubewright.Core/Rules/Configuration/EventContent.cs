namespace Kubewright.Rules.Configuration;

/// <summary>What an Event says: of which object, by whom, and how long its texts are.</summary>
internal sealed class EventContent() : ComponentRule("KW1515", "Event content", "io.k8s.api.core.v1.Event", "io.k8s.api.events.v1.Event")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var isCore = context.ApiVersion == "v1";
        var about = node.Map(isCore ? "involvedObject" : "regarding");
        var own = NamespaceIn(node, "metadata", "default");
        var other = NamespaceIn(node, isCore ? "involvedObject" : "regarding", "");
        if (own is null || other is null)
            return;

        var hasTime = node.Field("eventTime") is not null;
        var fits = other.Length == 0 ? own == "default" || (hasTime && own == "kube-system") : hasTime || own == other;
        if (!fits)
            context.Report("involvedObject.namespace", $"The event is in the namespace '{own}' and its object in '{other}'; they belong together.", about);
        if (Syntax.Dns1123Subdomain(own) is { } problem)
            context.Report("namespace", problem, node);
        if (hasTime)
            CheckReport(node, isCore, context);
    }

    private static string? NamespaceIn(ManifestMap node, string field, string missing) =>
        node.Map(field) is { } holder ? holder.TextOr("namespace", missing) : node.IsCertainlyAbsent(field) ? missing : null;

    private static void CheckReport(ManifestMap node, bool isCore, RuleContext context)
    {
        var controller = isCore ? "reportingComponent" : "reportingController";
        if (node.TextOr(controller, "") is { } name && Syntax.QualifiedName(name) is { } problem)
            context.Report(controller, problem, node);
        Limit(node, "reportingInstance", "reportingInstance", 128, isRequired: true, context);
        Limit(node, "action", "action", 128, isRequired: true, context);
        Limit(node, "reason", "reason", 128, isRequired: true, context);
        Limit(node, isCore ? "message" : "note", "message", 1024, isRequired: false, context);
    }

    private static void Limit(ManifestMap node, string field, string path, int limit, bool isRequired, RuleContext context)
    {
        if (isRequired && node.IsCertainlyEmpty(field))
            context.Report(path, $"The event has no {field}.", node);
        else if (node.Text(field) is { } text && Utf8.Length(text) > limit)
            context.Report(path, $"The {field} has {Utf8.Length(text)} bytes; it can have {limit}.", node[field]);
    }
}
