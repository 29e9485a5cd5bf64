using System.Text;
using Kubewright.Rendering;

namespace Kubewright.Rules.Incomplete;

/// <summary>What was said of incomplete trees and not of the whole, with an example for each rule.</summary>
internal sealed class Violations
{
    private readonly SortedDictionary<string, (int Count, string Example)> byRule = new(StringComparer.Ordinal);

    public int Count => byRule.Count;

    /// <summary>Adds what was said of a part at a path, where it was not said of the whole.</summary>
    public void Add(IReadOnlyList<Finding> findings, string path, HashSet<(string Rule, string Path)> whole, ManifestMap manifest, ManifestNode incomplete)
    {
        foreach (var finding in findings)
        {
            var full = path.Length == 0 ? finding.Path : finding.Path.Length == 0 ? path : finding.Path[0] == '[' ? path + finding.Path : $"{path}.{finding.Path}";
            if (whole.Contains((finding.RuleId, full)) || whole.Any(other => IsCutShort(full, other)))
                continue;
            var count = byRule.TryGetValue(finding.RuleId, out var found) ? found.Count : 0;
            byRule[finding.RuleId] = (count + 1, count == 0 ? $"{full}: {finding.Message}\n    whole: {JsonWriter.ToText(manifest)}\n    seen:  {Text(incomplete)}" : found.Example);
        }
    }

    /// <summary>
    /// Whether the API server looks no further: it could not decode the manifest, or something else is wrong with an object that the path is in.
    /// What it would say next is no false alarm.
    /// </summary>
    private static bool IsCutShort(string path, (string Rule, string Path) other)
    {
        if (!RuleSet.All.IsRefusal(other.Rule))
            return false;
        if (other.Rule is "KW1002" or "KW1003")
            return true;
        var end = other.Path.LastIndexOfAny(['.', '[']);
        return end < 0 || path.StartsWith(other.Path[..end], StringComparison.Ordinal);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (rule, (count, example)) in byRule)
            text.Append($"\n{rule} ({count}): {example}");
        return text.ToString();
    }

    /// <summary>JSON with <c>?</c> for what is not known and <c>…</c> where there may be more.</summary>
    private static string Text(ManifestNode node) => node switch
    {
        ManifestUnknown => "?",
        ManifestMap map => "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + (map.IsOpen ? ", …}" : "}"),
        ManifestList list => "[" + string.Join(", ", list.Select(Text)) + (list.IsOpen ? ", …]" : "]"),
        _ => ((ManifestScalar)node).Text,
    };
}
