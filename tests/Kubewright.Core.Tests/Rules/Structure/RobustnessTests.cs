using System.IO.Compression;
using System.Text;
using CsCheck;
using Kubewright.Schemas;
using Xunit.Abstractions;

namespace Kubewright.Rules.Structure;

/// <summary>Whatever is in a manifest, checking it ends with findings and not with an exception.</summary>
public sealed class RobustnessTests(ITestOutputHelper log)
{
    private static readonly ManifestChecker Checker = new(SchemaCatalog.BuiltIn, RuleSet.Default);

    private static readonly Gen<ManifestNode> Scalar = Gen.OneOf(
        Gen.String.Select(text => (ManifestNode)text),
        Any("", "-1", "0", "25%", "TCP", "Never", "a/b", "1Gi", "*", "9".PadLeft(400, '9')).Select(text => (ManifestNode)text),
        Gen.Long.Select(number => (ManifestNode)number),
        Any("1.5", "1e400", ".nan", "-.inf", "0x1F", "1e-9").Select(text => (ManifestNode)new ManifestScalar(ManifestNodeKind.Float, text)),
        Any("99999999999999999999", "0o17", "-0", "017").Select(text => (ManifestNode)new ManifestScalar(ManifestNodeKind.Integer, text)),
        Gen.Bool.Select(value => (ManifestNode)value),
        Gen.Const((ManifestNode)ManifestScalar.Null));

    private static readonly Gen<ManifestNode> Value = Gen.Recursive<ManifestNode>((depth, inner) => depth > 3 ? Scalar : Gen.Frequency(
        (3, Scalar),
        (1, inner.Array[0, 4].Select(items => (ManifestNode)new ManifestList(items))),
        (1, Gen.Select(Gen.OneOf(Gen.String, Any("name", "spec", "metadata", "matchLabels")), inner).Array[0, 4].Select(Map))));

    [Fact]
    public void Changed_real_manifests()
    {
        if (SharedData.Find("manifests", "real.jsonl.gz") is not { } path)
        {
            log.WriteLine("NOT RUN: the real manifests (../shared/manifests) are not beside this clone.");
            return;
        }

        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var manifests = new List<ManifestNode>();
        while (file.ReadLine() is { } line)
            manifests.Add(((ManifestMap)JsonReader.Read(line, path))["manifest"]!);
        Gen.Select(Gen.Int[0, manifests.Count - 1], Gen.Select(Gen.Int[0, int.MaxValue], Value).Array[1, 4]).Sample(
            (which, changes) =>
            {
                var manifest = manifests[which].DeepClone();
                foreach (var (place, value) in changes)
                    Replace((ManifestMap)manifest, place, value);
                Assert.All(Checker.Check(manifest), finding => Assert.NotEmpty(finding.Message));
            },
            iter: 3000);
    }

    [Fact]
    public void Random_values_in_every_kind()
    {
        (string, string)[] kinds = [("v1", "Pod"), ("apps/v1", "Deployment"), ("v1", "Service"), ("kubeflow.org/v1", "PyTorchJob"), ("kueue.x-k8s.io/v1beta2", "ClusterQueue"), ("networking.k8s.io/v1", "Ingress")];
        Gen.Select(Any(kinds), Value, Value).Sample(
            (kind, metadata, spec) =>
            {
                var manifest = new ManifestMap();
                manifest.Set("apiVersion", kind.Item1);
                manifest.Set("kind", kind.Item2);
                manifest.Set("metadata", metadata);
                manifest.Set("spec", spec);
                Checker.Check(manifest);
            },
            iter: 3000);
    }

    [Fact]
    public void Random_text() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            Checker.Check(YamlReader.Read(Encoding.UTF8.GetString(bytes)));
        }
        catch (ManifestFormatException)
        {
            // It is no YAML, and the reader says so.
        }
    });

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{spec: ", "}")]
    [InlineData("{properties: {a: ", "}}")]
    public void Deep_nesting(string open, string close)
    {
        const int Depth = 200;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + "x" + string.Concat(Enumerable.Repeat(close, Depth));
        foreach (var kind in new[] { "apps/v1\nkind: Deployment", "jobset.x-k8s.io/v1alpha2\nkind: JobSet" })
            Checker.Check(YamlReader.Read($"apiVersion: {kind}\nspec: {text}\nmetadata: {text}\n"));
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ManifestNode Map((string Key, ManifestNode Value)[] entries)
    {
        var map = new ManifestMap();
        foreach (var (key, value) in entries)
            map.Set(key, value);
        return map;
    }

    /// <summary>Puts a value somewhere; the place numbers the nodes of the tree.</summary>
    private static void Replace(ManifestMap root, int place, ManifestNode value)
    {
        var places = new List<Action>();
        Collect(root);
        places[place % places.Count]();

        void Collect(ManifestNode node)
        {
            if (node is ManifestMap map)
            {
                foreach (var entry in map)
                {
                    if (!ReferenceEquals(map, root) || entry.Key is not ("apiVersion" or "kind"))
                        places.Add(() => map.Set(entry.Key, value));
                    Collect(entry.Value);
                }
            }
            else if (node is ManifestList list)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    var index = i;
                    places.Add(() => list[index] = value);
                    Collect(list[i]);
                }
            }
        }
    }
}
