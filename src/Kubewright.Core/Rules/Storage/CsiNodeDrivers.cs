namespace Kubewright.Rules.Storage;

/// <summary>The drivers on a node.</summary>
internal sealed class CsiNodeDrivers() : ComponentRule("KW1466", "Drivers of a CSI node", "io.k8s.api.storage.v1.CSINodeSpec")
{
    private const int LongestNodeId = 256;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, driver) in node.Items("drivers"))
        {
            var prefix = $"drivers[{i}].";
            context.Require(driver, "name", prefix, CsiSourceFields.DriverName);
            if (driver.TextOr("name", "") is { } name && !names.Add(name))
                context.Report(prefix + "name", $"The driver '{name}' is listed twice.", driver);
            context.Require(driver, "nodeID", prefix, id => id.Length > LongestNodeId ? $"The id has {id.Length} characters; {LongestNodeId} are allowed." : null);
            if (driver.Map("allocatable")?.Integer("count") is { } count and < 0)
                context.Report(prefix + "allocatable.count", $"The number of volumes cannot be {count}; use 0 or more.", driver.Map("allocatable"));
            CheckKeys(driver, $"drivers[{i}]", context);
        }
    }

    private static void CheckKeys(ManifestMap driver, string path, RuleContext context)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, key) in driver.Texts("topologyKeys"))
        {
            if ((Syntax.QualifiedName(key) ?? (keys.Add(key) ? null : $"The topology key '{key}' is listed twice.")) is { } problem)
                context.Report(path, problem, driver.List("topologyKeys")![i]);
        }
    }
}
