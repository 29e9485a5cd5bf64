using System.Globalization;

namespace Kubewright.Rules.Devices;

/// <summary>Lists of devices and what goes with them: how long, and without duplicates.</summary>
internal static class DeviceLists
{
    /// <summary>Reports a list that is too long, whose items the server then does not look at.</summary>
    /// <returns>Whether it is short enough.</returns>
    public static bool CheckLength(ManifestMap node, string field, int limit, RuleContext context)
    {
        if (node.List(field) is not { } list || list.Count <= limit)
            return true;
        context.Report(field, $"The list has {list.Count} items and can have at most {limit}.", list);
        context.Skip(field);
        return false;
    }

    /// <summary>Reports objects in a list that have the same name as an earlier one.</summary>
    public static void CheckUnique(ManifestMap node, string field, string nameField, RuleContext context)
    {
        if (node.List(field) is not { Count: > 1 } list)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            if ((list[i].Kind == ManifestNodeKind.Null ? "" : (list[i] as ManifestMap)?.TextOr(nameField, "")) is { } name && !seen.Add(name))
                context.Report($"{field}[{i.ToString(CultureInfo.InvariantCulture)}]", $"There is an earlier item with the {nameField} '{name}'.", list[i]);
        }
    }
}
