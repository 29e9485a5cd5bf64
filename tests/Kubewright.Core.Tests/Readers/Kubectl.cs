using System.Text;
using System.Text.Json;

namespace Kubewright.Readers;

/// <summary>What <c>kubectl</c> makes of YAML, without a cluster.</summary>
internal static class Kubectl
{
    /// <summary>A kind that <c>kubectl</c> does not know, so that it keeps whatever is in <c>spec</c>.</summary>
    public const string Header = "apiVersion: example.com/v1\nkind: Anything\nmetadata:\n  name: a\n";

    /// <summary>Reads resources of an unknown kind.</summary>
    /// <returns>The <c>spec</c> of each.</returns>
    public static IReadOnlyList<JsonElement> ReadSpecs(byte[] yaml)
    {
        var (exitCode, output, errors) = Run(yaml);
        Assert.True(exitCode == 0, $"kubectl refuses the text: {errors}");
        return [.. SplitJson(output).Select(resource => resource.GetProperty("spec").Clone())];
    }

    /// <summary>Reads the <c>spec</c> of a resource.</summary>
    /// <param name="spec">YAML that starts with the key <c>spec</c>.</param>
    /// <returns>The value, or <see langword="null"/> where <c>kubectl</c> refuses it.</returns>
    public static JsonElement? TryReadSpec(string spec)
    {
        var (exitCode, output, _) = Run(Encoding.UTF8.GetBytes(Header + spec));
        return exitCode == 0 && SplitJson(output)[0].TryGetProperty("spec", out var value) ? value : null;
    }

    private static (int ExitCode, string Output, string Errors) Run(byte[] yaml) =>
        ExternalTool.Run("kubectl", "kubernetes-client", yaml, "label", "--local", "--filename", "-", "--output", "json", "x=y");

    /// <summary>The output is one object after the other.</summary>
    private static List<JsonElement> SplitJson(string output)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1000 });
        var elements = new List<JsonElement>();
        while (reader.Read())
            elements.Add(JsonElement.ParseValue(ref reader));
        return elements;
    }
}
