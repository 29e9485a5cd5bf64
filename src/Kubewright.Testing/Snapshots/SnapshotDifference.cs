using System.Text;
using Kubewright.Comparing;
using Kubewright.Rendering;

namespace Kubewright.Testing.Snapshots;

/// <summary>Says for a person how two texts of manifests differ.</summary>
internal static class SnapshotDifference
{
    /// <summary>A few dozen places say what has happened; a thousand hide it.</summary>
    private const int MostChanges = 60;

    /// <summary>The objects that differ, each with the fields that do: <c>~ spec.replicas: 2 → 3</c>.</summary>
    public static string Describe(string verified, string received, SnapshotFiles files)
    {
        IReadOnlyList<ManifestDifference> differences;
        try
        {
            differences = ManifestComparison.Compare(YamlReader.ReadAll(verified, files.Verified), YamlReader.ReadAll(received, files.Received));
        }
        catch (ManifestFormatException problem)
        {
            return $"It cannot be read: {problem}";
        }

        return differences.Count == 0 ? DescribeText(verified, received) : Describe(differences);
    }

    private static string Describe(IReadOnlyList<ManifestDifference> differences)
    {
        var text = new StringBuilder();
        var left = MostChanges;
        foreach (var difference in differences)
        {
            text.Append(difference switch { { Before: null } => "+ ", { After: null } => "- ", _ => "" }).Append(difference.Name).Append('\n');
            foreach (var change in difference.Changes.Take(left))
                Append(text, change);
            if (difference.Changes.Count > left)
                text.Append("  … and ").Append(difference.Changes.Count - left).Append(" more\n");
            left = Math.Max(0, left - difference.Changes.Count);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, ManifestChange change)
    {
        text.Append("  ").Append(change switch { { Before: null } => '+', { After: null } => '-', _ => '~' }).Append(' ').Append(change.Path.Length == 0 ? "(the whole)" : change.Path).Append(':');
        if (IsShort(change.Before) && IsShort(change.After))
        {
            text.Append(' ').AppendJoin(" → ", new[] { change.Before, change.After }.OfType<ManifestNode>().Select(Short)).Append('\n');
            return;
        }

        text.Append('\n');
        AppendBlock(text, change.Before, change.After is null ? "      " : "    - ");
        AppendBlock(text, change.After, change.Before is null ? "      " : "    + ");
    }

    private static void AppendBlock(StringBuilder text, ManifestNode? node, string prefix)
    {
        if (node is null)
            return;
        foreach (var line in YamlWriter.ToText(node).TrimEnd('\n').Split('\n'))
            text.Append(prefix).Append(line).Append('\n');
    }

    private static bool IsShort(ManifestNode? node) => node is null or ManifestScalar || (node is ManifestMap { Count: 0 } or ManifestList { Count: 0 });

    /// <summary>As JSON: one line, and <c>"2"</c> differs from <c>2</c>.</summary>
    private static string Short(ManifestNode node) => node is ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } number ? number.Text : JsonWriter.ToText(node, indented: false).TrimEnd('\n');

    private static string DescribeText(string verified, string received)
    {
        var old = verified.Split('\n');
        var current = received.Split('\n');
        var at = 0;
        while (at < old.Length && at < current.Length && old[at] == current[at])
            at++;
        return $"""
            The objects and their fields are the same; order, notation or comments are not. The first line that differs is {at + 1}:
              - {Line(old, at)}
              + {Line(current, at)}
            """;
    }

    private static string Line(string[] lines, int at) => at < lines.Length ? lines[at] : "(the end)";
}
