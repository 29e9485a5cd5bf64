using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kubewright.Readers;
using Xunit.Abstractions;

namespace Kubewright.Rendering;

public sealed class RealManifestTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_manifest_survives_the_way_through_yaml()
    {
        if (SharedData.Find("manifests", "real.jsonl.gz") is not { } path)
        {
            output.WriteLine("This test did not run: the real manifests (../shared/manifests) are not beside the repository.");
            return;
        }

        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var manifests = new List<ManifestNode>();
        while (file.ReadLine() is { } line)
        {
            var manifest = ((ManifestMap)JsonReader.Read(line, path))["manifest"]!;
            using var original = JsonDocument.Parse(line);
            Json.AssertEqual(original.RootElement.GetProperty("manifest"), Json.Of(manifest), "JsonReader");
            RoundTrip.AssertReadersOfThisProcessAgree(manifest);
            manifests.Add(manifest);
        }

        Assert.True(manifests.Count > 100, $"only {manifests.Count} manifests");
        RoundTrip.AssertKubectlAgrees(manifests);
        RoundTrip.AssertPyYamlAgrees(manifests);
        output.WriteLine($"{manifests.Count} manifests survived.");
    }
}
