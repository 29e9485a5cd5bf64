namespace Kubewright.Rules.Network;

/// <summary>The zones and nodes that an endpoint is meant for.</summary>
internal sealed class EndpointHints() : ComponentRule("KW1434", "Hints of an endpoint", "io.k8s.api.discovery.v1.EndpointHints")
{
    private const int Most = 8;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (CheckList(node, "forZones", Syntax.LabelValue, context))
            CheckList(node, "forNodes", Syntax.Dns1123Subdomain, context);
    }

    private static bool CheckList(ManifestMap hints, string field, Func<string, string?> form, RuleContext context)
    {
        if (hints.List(field) is { Count: > Most } many)
        {
            context.Report(field, $"An endpoint has at most {Most} hints of a kind, not {many.Count}.", many);
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, hint) in hints.Items(field))
        {
            if (hint.TextOr("name", "") is { } name && (form(name) ?? (seen.Add(name) ? null : $"'{name}' is listed twice.")) is { } problem)
                context.Report($"{field}[{i}].name", problem, hint.Field("name") ?? hint);
        }

        return true;
    }
}
