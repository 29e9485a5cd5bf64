namespace Kubewright.Rules;

/// <summary>The examples of a rule in C#. They are written from those in YAML, and kept in <c>docs/rule-examples.json</c>.</summary>
/// <param name="Bad">An expression in which the rule speaks; empty where builders leave no way to write it.</param>
/// <param name="Good">An expression in which it does not; empty where builders have no way to write it.</param>
public sealed record CSharpExamples(string Bad, string Good)
{
    /// <summary>Reads the file: for each rule, the lines of both.</summary>
    /// <exception cref="ManifestFormatException">The text is not JSON.</exception>
    public static IReadOnlyDictionary<string, CSharpExamples> Read(string json) =>
        ((ManifestMap)JsonReader.Read(json, withOrigins: false)).ToDictionary(entry => entry.Key, entry => new CSharpExamples(Text(entry.Value, "bad"), Text(entry.Value, "good")), StringComparer.Ordinal);

    private static string Text(ManifestNode examples, string name) => string.Join("\n", ((ManifestList)((ManifestMap)examples)[name]!).Select(line => ((ManifestScalar)line).Text));
}
