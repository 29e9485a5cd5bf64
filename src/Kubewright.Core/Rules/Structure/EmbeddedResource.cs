namespace Kubewright.Rules.Structure;

/// <summary>A whole object inside a custom resource says what it is.</summary>
internal static class EmbeddedResource
{
    public static void Check(ManifestMap map, StructureReport report)
    {
        if (IsGiven(map, "apiVersion", report) && map.Text("apiVersion") is { } apiVersion && apiVersion.IndexOf('/') != apiVersion.LastIndexOf('/'))
            report.Report(SchemaRules.InvalidResource, "apiVersion", $"'{apiVersion}' is no group and version; write it as apps/v1.", map["apiVersion"]!.Origin);
        if (IsGiven(map, "kind", report) && map.Text("kind") is { } kind && Syntax.Dns1035Label(kind.ToLowerInvariant()) is not null)
            report.Report(SchemaRules.InvalidResource, "kind", $"'{kind}' is no kind; use letters, digits and '-'.", map["kind"]!.Origin);
    }

    private static bool IsGiven(ManifestMap map, string field, StructureReport report)
    {
        if (map.IsCertainlyAbsent(field))
            report.Block(SchemaRules.InvalidResource, field, $"'{field}' must be given, because this is an object of its own.", map.Origin);
        else if (map.IsCertainlyEmpty(field))
            report.Report(SchemaRules.InvalidResource, field, $"'{field}' must not be empty.", map.Origin);
        else
            return true;
        return false;
    }
}
