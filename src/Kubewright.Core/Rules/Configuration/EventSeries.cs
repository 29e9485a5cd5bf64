namespace Kubewright.Rules.Configuration;

/// <summary>Events of <c>events.k8s.io/v1</c> have a time, a type and none of the fields of older events.</summary>
internal sealed class EventSeries() : ComponentRule("KW1516", "Event time and series", "io.k8s.api.events.v1.Event")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("eventTime"))
            context.Report("eventTime", "The event does not say when it happened.", node);
        if (node.TextOr("type", "") is { } type && type is not ("Normal" or "Warning"))
            context.Report("type", $"'{type}' is no type of event; use Normal or Warning.", node["type"] ?? node);
        Forbid(node, "deprecatedFirstTimestamp", "firstTimestamp", context);
        Forbid(node, "deprecatedLastTimestamp", "lastTimestamp", context);
        if (node.Integer("deprecatedCount") is not (null or 0))
            Forbid(node, "deprecatedCount", "count", context);
        if (node.Map("deprecatedSource") is { } source && (source.Text("component") is { Length: > 0 } || source.Text("host") is { Length: > 0 }))
            Forbid(node, "deprecatedSource", "source", context);
        if (node.Map("series") is not { } series)
            return;
        if ((series.Integer("count") ?? (series.IsCertainlyAbsent("count") ? 0 : null)) is < 2)
            context.Report("series.count", "A series has at least two events.", series);
        if (series.IsCertainlyAbsent("lastObservedTime"))
            context.Report("series.lastObservedTime", "The series does not say when its last event was.", series);
    }

    private static void Forbid(ManifestMap node, string field, string path, RuleContext context)
    {
        if (node.Field(field) is { Kind: not ManifestNodeKind.Unknown } value)
            context.Report(path, $"The field {field} is of older events; remove it.", value);
    }
}
