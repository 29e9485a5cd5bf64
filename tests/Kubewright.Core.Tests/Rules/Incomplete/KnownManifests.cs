using System.IO.Compression;
using System.Text;

namespace Kubewright.Rules.Incomplete;

/// <summary>Manifests of all sorts: the examples of rules, and, where they are beside the clone, recorded and real ones.</summary>
internal static class KnownManifests
{
    /// <summary>All of the examples, and every so many of the others.</summary>
    public static IEnumerable<ManifestMap> Read(int everyRecorded, int everyReal)
    {
        return Examples().SelectMany(yaml => YamlReader.ReadAll(yaml)).OfType<ManifestMap>()
            .Concat(Lines(everyRecorded, "verdicts", "cases.jsonl.gz"))
            .Concat(Lines(everyReal, "manifests", "real.jsonl.gz"))
            .Select(Outspoken);
    }

    /// <summary>The examples of several manifests that belong together.</summary>
    public static IEnumerable<IReadOnlyList<ManifestMap>> Sets() =>
        Examples().Select(yaml => YamlReader.ReadAll(yaml).OfType<ManifestMap>().Select(Outspoken).ToList()).Where(set => set.Count > 1);

    private static IEnumerable<string> Examples() => RuleSet.All.Rules.Select(rule => rule.Documentation).OfType<RuleDocumentation>().SelectMany(page => new[] { page.Bad, page.Good })
        .Concat(Policies.Catalogue.Entries.Values.SelectMany(entry => new[] { entry.Bad, entry.Good }));

    /// <summary>Without the annotations that silence rules: where those are not known, what they would silence is said, and rightly.</summary>
    private static ManifestMap Outspoken(ManifestMap manifest)
    {
        if ((manifest["metadata"] as ManifestMap)?["annotations"] is not ManifestMap annotations)
            return manifest;
        foreach (var key in annotations.Select(annotation => annotation.Key).Where(key => key.Contains("ignore", StringComparison.Ordinal)).ToList())
            annotations.Remove(key);
        return manifest;
    }

    private static IEnumerable<ManifestMap> Lines(int every, params string[] path)
    {
        if (SharedData.Find(path) is not { } file)
            yield break;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        for (var i = 0; reader.ReadLine() is { } line; i++)
        {
            if (i % every == 0 && JsonReader.Read(line, file, withOrigins: false) is ManifestMap read && read["manifest"] is ManifestMap manifest)
                yield return manifest;
        }
    }
}
