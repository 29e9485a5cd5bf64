using System.Text;

namespace Kubewright.Schemas;

/// <summary>The distilled documents that this assembly carries.</summary>
internal static class BundledSchemas
{
    private const string Prefix = "schemas/";

    /// <summary>Their paths: <c>kubernetes/1.36.json</c>.</summary>
    public static IEnumerable<string> Names => typeof(BundledSchemas).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name.Substring(Prefix.Length));

    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(BundledSchemas).Assembly.GetManifestResourceStream(Prefix + name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
