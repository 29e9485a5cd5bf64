namespace Kubewright.Schemas;

/// <summary>The places inside a JSON document, RFC 6901.</summary>
internal static class JsonPointer
{
    internal static string Escape(string key) => key.Replace("~", "~0").Replace("/", "~1");

    internal static string Append(string pointer, string key) => pointer + "/" + Escape(key);

    /// <summary>An error that names its place twice: by line for editors and by pointer for readers of long documents.</summary>
    internal static ManifestFormatException Error(string message, string pointer, Origin? origin) =>
        new($"{message} (at {(pointer.Length == 0 ? "/" : pointer)})", origin);
}
