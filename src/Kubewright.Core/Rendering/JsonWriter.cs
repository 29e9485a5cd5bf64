using System.Text;

namespace Kubewright.Rendering;

/// <summary>Writes trees as JSON (RFC 8259).</summary>
/// <remarks>Numbers in notations that only YAML knows become decimal, with the value that <c>kubectl</c> understands: <c>0x1F</c> is 31.</remarks>
public static class JsonWriter
{
    /// <summary>Writes a tree.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="indented">Two spaces a level and a line break at the end, or all on one line without one.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    /// <exception cref="ManifestRenderException">
    /// A value is unknown, a number is none that JSON has (<c>.inf</c>), a text contains half of a surrogate pair, or more than 512 lists
    /// and maps are inside each other.
    /// </exception>
    public static byte[] ToUtf8(ManifestNode node, bool indented = true)
    {
        var buffer = Render(node, indented);
        var result = buffer.ToArray();
        buffer.Return();
        return result;
    }

    /// <summary>Writes a tree.</summary>
    /// <returns>The text.</returns>
    /// <inheritdoc cref="ToUtf8"/>
    public static string ToText(ManifestNode node, bool indented = true)
    {
        var buffer = Render(node, indented);
        var result = Encoding.UTF8.GetString(buffer.Bytes, 0, buffer.Length);
        buffer.Return();
        return result;
    }

    /// <summary>Writes a tree to a stream, all of it or, where it cannot be written, nothing.</summary>
    /// <inheritdoc cref="ToUtf8"/>
    public static void Write(ManifestNode node, Stream stream, bool indented = true)
    {
        var buffer = Render(node, indented);
        stream.Write(buffer.Bytes, 0, buffer.Length);
        buffer.Return();
    }

    private static Utf8Buffer Render(ManifestNode node, bool indented)
    {
        if (node is null)
            throw new ArgumentNullException(nameof(node));
        var buffer = Utf8Buffer.Rent();
        new JsonEmitter(buffer, node, indented).Write();
        if (indented)
            buffer.Write('\n');
        return buffer;
    }
}
