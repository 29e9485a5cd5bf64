using System.IO.Compression;
using System.Text;

namespace Kubewright.Cli.Checking;

/// <summary>What a real API server said of a manifest.</summary>
internal sealed record RecordedCase(string Id, ManifestMap Manifest, bool IsRejected, int Status, IReadOnlyList<string> Fields)
{
    public string Kind => ((ManifestScalar)Manifest["kind"]!).Text;

    /// <summary>All recorded cases; <see langword="null"/> where the data is not beside the clone.</summary>
    public static IEnumerable<RecordedCase>? ReadAll() => SharedData.Find("verdicts", "cases.jsonl.gz") is { } path ? Read(path) : null;

    private static IEnumerable<RecordedCase> Read(string path)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (file.ReadLine() is { } line)
        {
            var map = (ManifestMap)JsonReader.Read(line, path, withOrigins: false);
            var causes = map["causes"] as ManifestList ?? new ManifestList();
            yield return new RecordedCase(
                ((ManifestScalar)map["id"]!).Text,
                (ManifestMap)map["manifest"]!,
                ((ManifestScalar)map["verdict"]!).Text == "reject",
                int.Parse(((ManifestScalar)map["status"]!).Text),
                [.. causes.Select(cause => (((ManifestMap)cause)["field"] as ManifestScalar)?.Text ?? "").Where(field => field is not ("" or "<nil>" or "null")).Distinct()]);
        }
    }
}
