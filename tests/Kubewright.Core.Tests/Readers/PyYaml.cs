using System.Text.Json;

namespace Kubewright.Readers;

/// <summary>What Python's PyYAML, a reader of YAML 1.1, makes of YAML.</summary>
internal static class PyYaml
{
    private const string Script = """
        import json, sys, yaml
        def show(x):
            if isinstance(x, dict):
                return {k if isinstance(k, str) else '!!' + repr(k): show(v) for k, v in x.items()}
            if isinstance(x, list):
                return [show(v) for v in x]
            return x if x is None or isinstance(x, (str, bool, int, float)) else '!!' + repr(x)
        json.dump([show(d) for d in yaml.load_all(sys.stdin.buffer.read().decode('utf-8'), yaml.SafeLoader)], sys.stdout)
        """;

    private static readonly Lazy<string> Python = new(Find);

    /// <summary>Reads all documents. Keys that are no strings start with <c>!!</c>.</summary>
    public static IReadOnlyList<JsonElement> ReadAll(byte[] yaml)
    {
        var (exitCode, output, errors) = ExternalTool.Run(Python.Value, "python3-yaml", yaml, "-c", Script);
        Assert.True(exitCode == 0, $"PyYAML refuses the text: {errors}");
        using var document = JsonDocument.Parse(output, new JsonDocumentOptions { MaxDepth = 1000 });
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static string Find()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            if ((python == "python3" || File.Exists(python)) && ExternalTool.Run(python, "python3-yaml", [], "-c", "import yaml").ExitCode == 0)
                return python;
        }

        throw new InvalidOperationException("This test compares with PyYAML, which is not on this machine. Install it: apt-get install python3-yaml");
    }
}
