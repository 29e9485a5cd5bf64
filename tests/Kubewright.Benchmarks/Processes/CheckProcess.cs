using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Kubewright.Rendering;

namespace Kubewright.Benchmarks.Processes;

/// <summary>What <c>kubewright check</c> takes with every rule there is, also those that are off by default, over manifests of public projects.</summary>
/// <param name="Publish">How it was published.</param>
/// <param name="Documents">How many manifests, each in a file.</param>
/// <param name="Median">The median of the runs, from the start of the process to its end.</param>
/// <param name="Fastest">The fastest run.</param>
/// <param name="One">The median for a single manifest: what the start takes.</param>
internal sealed record CheckProcess(ProgramPublish Publish, int Documents, TimeSpan Median, TimeSpan Fastest, TimeSpan One)
{
    private const int WarmUps = 3;

    private static string Manifests => Repository.PathOf("artifacts", "bench", "manifests");

    /// <summary>How many it checks in a second, the start included.</summary>
    public double PerSecond => Documents / Median.TotalSeconds;

    /// <summary>Measures, what Linux users have first; nothing in a clone that has no manifests beside it.</summary>
    public static CheckProcess[] Measure(int runs)
    {
        var source = Repository.PathOf("../shared/manifests/real.jsonl.gz");
        if (!File.Exists(source))
            return [];
        var documents = Write(source);
        return [.. new[] { ProgramPublish.NativeTool, ProgramPublish.Tool }.Select(publish => Measure(publish, documents, runs))];
    }

    private static CheckProcess Measure(ProgramPublish publish, int documents, int runs)
    {
        var program = publish.EnsurePublished();
        var all = Times(runs, () => Check(program, Manifests));
        var one = Times(runs, () => Check(program, Path.Combine(Manifests, "0.yaml")));
        return new(publish, documents, all[runs / 2], all[0], one[runs / 2]);
    }

    private static List<TimeSpan> Times(int runs, Action run)
    {
        for (var i = 0; i < WarmUps; i++)
            run();
        var times = new List<TimeSpan>();
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            run();
            times.Add(watch.Elapsed);
        }

        times.Sort();
        return times;
    }

    private static void Check(string program, string path) => Command.RunIn(Repository.Root, program, ["check", path, "--select", "KW", "--format", "jsonl"], mayFind: true);

    private static int Write(string source)
    {
        Directory.CreateDirectory(Manifests);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(source), CompressionMode.Decompress));
        var count = 0;
        while (reader.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            var manifest = JsonReader.Read(entry.RootElement.GetProperty("manifest").GetRawText());
            File.WriteAllText(Path.Combine(Manifests, $"{count++}.yaml"), YamlWriter.ToText(manifest));
        }

        return count;
    }
}
