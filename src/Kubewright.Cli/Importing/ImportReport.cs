using Kubewright.Schemas;

namespace Kubewright.Cli.Importing;

/// <summary>Says which types were recognised in the inlined schemas, and how the copies differ.</summary>
internal sealed class ImportReport(string title)
{
    private readonly List<GroupVersionKind> leftOut = [];
    private readonly List<(string Place, Recognition Recognition)> entries = [];

    internal void Add(string place, Recognition recognition) => entries.Add((place, recognition));

    internal void LeaveOut(GroupVersionKind kind) => leftOut.Add(kind);

    internal void Print(TextWriter writer)
    {
        var recognised = entries.Where(entry => entry.Recognition.Doubt is null).GroupBy(entry => entry.Recognition.Type.Name).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (leftOut.Count > 0)
            writer.WriteLine($"{title}: left out as deprecated: {string.Join(", ", leftOut.Order())}");
        if (entries.Count == 0)
            return;
        writer.WriteLine($"{title}: {recognised.Count} types recognised");
        foreach (var group in recognised)
        {
            var places = group.Select(entry => entry.Place).Distinct().Order(StringComparer.Ordinal).ToList();
            writer.WriteLine($"  {group.Count(),4} x {group.Key}");
            writer.WriteLine($"         at {string.Join(", ", places.Take(3))}{(places.Count > 3 ? $" and {places.Count - 3} more" : "")}");
            PrintDifference(writer, "the type has, the inlined copy has not", group.SelectMany(entry => entry.Recognition.Missing));
            PrintDifference(writer, "the inlined copy has, the type has not", group.SelectMany(entry => entry.Recognition.Extra));
            PrintDifference(writer, "restricted by the inlined copy only", group.SelectMany(entry => entry.Recognition.Stricter));
        }

        var doubts = entries.Where(entry => entry.Recognition.Doubt is not null).GroupBy(entry => (entry.Recognition.Type.SimpleName, entry.Recognition.Doubt)).ToList();
        if (doubts.Count > 0)
            writer.WriteLine($"{title}: {doubts.Count} near misses, kept as types of their own");
        foreach (var group in doubts.OrderBy(group => group.Key.SimpleName, StringComparer.Ordinal).ThenBy(group => group.Key.Doubt, StringComparer.Ordinal))
            writer.WriteLine($"  not {group.Key.SimpleName}: {group.Key.Doubt}, at {string.Join(", ", group.Select(entry => entry.Place).Distinct().Order(StringComparer.Ordinal).Take(3))}");
    }

    private static void PrintDifference(TextWriter writer, string what, IEnumerable<string> properties)
    {
        var sorted = properties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (sorted.Count > 0)
            writer.WriteLine($"         {what}: {string.Join(", ", sorted)}");
    }
}
