using System.Text;
using Kubewright.Rules;

namespace Kubewright.Testing;

/// <summary>What a test wants of a set.</summary>
public static class ManifestAssertions
{
    /// <summary>Wants that nothing is found in the set that is as bad as <paramref name="atLeast"/> says, or worse.</summary>
    /// <param name="set">The set.</param>
    /// <param name="atLeast">The least severity that counts: <see cref="Severity.Info"/>, so everything, where nothing is said.</param>
    /// <param name="except">Ids of rules that do not count: <c>KW2020</c>.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ManifestAssertionException">Something was found: the message lists all of it.</exception>
    public static ManifestSet ShouldHaveNoFindings(this ManifestSet set, Severity atLeast = Severity.Info, params string[] except)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(except);
        var report = new StringBuilder();
        var count = 0;
        foreach (var (manifest, findings) in set.Validate())
        {
            var counted = findings.Where(finding => finding.Severity >= atLeast && !except.Contains(finding.RuleId, StringComparer.OrdinalIgnoreCase)).ToList();
            if (counted.Count == 0)
                continue;
            count += counted.Count;
            report.Append('\n').Append(Describe(manifest));
            foreach (var finding in counted)
                report.Append("\n  ").Append(finding);
        }

        return count == 0 ? set : throw new ManifestAssertionException($"There should be no findings, and there {(count == 1 ? "is one" : $"are {count}")}:{report}");
    }

    /// <summary>Wants that the set has an object.</summary>
    /// <param name="set">The set.</param>
    /// <param name="kind">Its kind: <c>Deployment</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace, where that matters.</param>
    /// <returns>The object, to look at further.</returns>
    /// <exception cref="ManifestAssertionException">The set has no such object: the message says what it has.</exception>
    public static IManifest ShouldContain(this ManifestSet set, string kind, string name, string? @namespace = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentException.ThrowIfNullOrEmpty(name);
        foreach (var manifest in set)
        {
            if (Text(manifest.Node, "kind") == kind && Metadata(manifest, "name") == name && (@namespace is null || Metadata(manifest, "namespace") == @namespace))
                return manifest;
        }

        var wanted = @namespace is null ? $"{kind} {name}" : $"{kind} {@namespace}/{name}";
        throw new ManifestAssertionException($"There should be a {wanted}. {(set.Count == 0 ? "The set is empty." : $"There is: {string.Join(", ", set.Select(Describe))}.")}");
    }

    private static string Describe(IManifest manifest)
    {
        var at = Metadata(manifest, "namespace");
        return $"{Text(manifest.Node, "kind") ?? "(no kind)"} {(at is null ? "" : at + "/")}{Metadata(manifest, "name") ?? "(no name)"}";
    }

    private static string? Metadata(IManifest manifest, string field) => Text(manifest.Node["metadata"] as ManifestMap, field);

    private static string? Text(ManifestMap? map, string field) => (map?[field] as ManifestScalar)?.Text;
}
