using System.IO.Compression;
using System.Reflection;
using System.Text;
using k8s;
using k8s.Models;
using Xunit.Abstractions;

namespace Kubewright.Models;

/// <summary>Nothing is lost: there is no field in these manifests that the official client has no room for.</summary>
public sealed class RealManifestTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_manifest_survives_the_way_through_the_official_model()
    {
        if (SharedData.Find("manifests", "real.jsonl.gz") is not { } path)
        {
            output.WriteLine("This test did not run: the real manifests (../shared/manifests) are not beside the repository.");
            return;
        }

        var models = Models();
        var toModel = typeof(ModelTree).GetMethod(nameof(ModelTree.ToModel))!;
        List<string> problems = [];
        var (count, withoutModel) = (0, new SortedSet<string>(StringComparer.Ordinal));
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (file.ReadLine() is { } line)
        {
            var record = (ManifestMap)JsonReader.Read(line, path, withOrigins: false);
            var manifest = (ManifestMap)record["manifest"]!;
            var kind = $"{Text(manifest, "apiVersion")} {Text(manifest, "kind")}";
            if (!models.TryGetValue(kind, out var type))
            {
                withoutModel.Add(kind);
                continue;
            }

            count++;
            try
            {
                var model = toModel.MakeGenericMethod(type).Invoke(null, [manifest])!;
                problems.AddRange(TreeDifferences.Of(manifest, ModelTree.FromModel(model))
                    .Select(difference => $"{Text(record, "source")}: {kind}: {difference}"));
            }
            catch (TargetInvocationException problem)
            {
                problems.Add($"{Text(record, "source")}: {kind}: {problem.InnerException!.Message}");
            }
        }

        output.WriteLine($"{count} manifests survived; no model for {string.Join(", ", withoutModel)}.");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(count > 300, $"only {count} manifests");
    }

    private static Dictionary<string, Type> Models()
    {
        var models = new Dictionary<string, Type>();
        foreach (var type in typeof(V1Pod).Assembly.GetExportedTypes().Concat(typeof(Builder).Assembly.GetExportedTypes()))
        {
            if (type.GetCustomAttribute<KubernetesEntityAttribute>() is { } entity)
                models.TryAdd($"{(string.IsNullOrEmpty(entity.Group) ? "" : entity.Group + "/")}{entity.ApiVersion} {entity.Kind}", type);
        }

        return models;
    }

    private static string Text(ManifestMap map, string field) => ((ManifestScalar)map[field]!).Text;
}
