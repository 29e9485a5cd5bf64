using System.Runtime.CompilerServices;
using System.Text;

namespace Kubewright.Rendering;

/// <summary>Writes trees as YAML that every reader of YAML 1.1 and 1.2 reads back as the same tree.</summary>
/// <remarks>
/// Block style with two spaces; text is in double quotes exactly where some reader could take it for something else, and text of
/// several lines is a literal block. Numbers keep their author's notation where all readers agree on it (<c>0x1F</c>) and are decimal
/// where they do not (<c>017</c>).
/// </remarks>
public static class YamlWriter
{
    /// <summary>Writes one document.</summary>
    /// <returns>UTF-8 without a byte order mark, with one line break at the end.</returns>
    /// <exception cref="ManifestRenderException">
    /// A value is unknown, a number is none, a text contains half of a surrogate pair, or more than 512 lists and maps are inside each other.
    /// </exception>
    [OverloadResolutionPriority(1)]
    public static byte[] ToUtf8(ManifestNode node) => TakeBytes(Render(node));

    /// <summary>Writes documents with a line of <c>---</c> between them.</summary>
    /// <inheritdoc cref="ToUtf8(ManifestNode)"/>
    public static byte[] ToUtf8(IEnumerable<ManifestNode> documents) => TakeBytes(Render(documents));

    /// <summary>Writes one document.</summary>
    /// <returns>The text, with one line break at the end.</returns>
    /// <inheritdoc cref="ToUtf8(ManifestNode)"/>
    [OverloadResolutionPriority(1)]
    public static string ToText(ManifestNode node) => TakeText(Render(node));

    /// <summary>Writes documents with a line of <c>---</c> between them.</summary>
    /// <returns>The text, with one line break at the end.</returns>
    /// <inheritdoc cref="ToUtf8(ManifestNode)"/>
    public static string ToText(IEnumerable<ManifestNode> documents) => TakeText(Render(documents));

    /// <summary>Writes one document to a stream, all of it or, where it cannot be written, nothing.</summary>
    /// <inheritdoc cref="ToUtf8(ManifestNode)"/>
    [OverloadResolutionPriority(1)]
    public static void Write(ManifestNode node, Stream stream) => Copy(Render(node), stream);

    /// <summary>Writes documents to a stream with a line of <c>---</c> between them, all of them or, where one cannot be written, nothing.</summary>
    /// <inheritdoc cref="ToUtf8(ManifestNode)"/>
    public static void Write(IEnumerable<ManifestNode> documents, Stream stream) => Copy(Render(documents), stream);

    private static Utf8Buffer Render(ManifestNode node)
    {
        if (node is null)
            throw new ArgumentNullException(nameof(node));
        var buffer = Utf8Buffer.Rent();
        YamlEmitter.Write(buffer, node);
        return buffer;
    }

    private static Utf8Buffer Render(IEnumerable<ManifestNode> documents)
    {
        if (documents is null)
            throw new ArgumentNullException(nameof(documents));
        var buffer = Utf8Buffer.Rent();
        foreach (var document in documents)
        {
            if (buffer.Length > 0)
                buffer.WriteAscii("---\n");
            YamlEmitter.Write(buffer, document);
        }

        return buffer;
    }

    private static byte[] TakeBytes(Utf8Buffer buffer)
    {
        var result = buffer.ToArray();
        buffer.Return();
        return result;
    }

    private static string TakeText(Utf8Buffer buffer)
    {
        var result = Encoding.UTF8.GetString(buffer.Bytes, 0, buffer.Length);
        buffer.Return();
        return result;
    }

    private static void Copy(Utf8Buffer buffer, Stream stream)
    {
        stream.Write(buffer.Bytes, 0, buffer.Length);
        buffer.Return();
    }
}
