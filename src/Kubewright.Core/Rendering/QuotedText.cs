namespace Kubewright.Rendering;

/// <summary>
/// Writes text in double quotes with the escapes of JSON, which YAML readers of every version know too.
/// </summary>
internal static class QuotedText
{
    private const byte AsHex = 1;

    /// <summary>For each ASCII character 0 to write it as it is, the letter of its escape, or <see cref="AsHex"/>.</summary>
    private static readonly byte[] Escapes = MakeEscapes();

    /// <summary>Writes quoted text.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <param name="forYaml">Whether to escape, too, what JSON allows in a string and YAML does not.</param>
    /// <returns>The index of half of a surrogate pair, which cannot be written; -1 where all is well.</returns>
    public static int Write(Utf8Buffer buffer, string text, bool forYaml)
    {
        buffer.Ensure(text.Length + 2);
        buffer.Bytes[buffer.Length++] = (byte)'"';
        var escapes = Escapes;
        for (var i = 0; i < text.Length;)
        {
            // The common part: room for the rest of the text was made before.
            var bytes = buffer.Bytes;
            var at = buffer.Length;
            while (i < text.Length)
            {
                var plain = text[i];
                if (plain >= 128 || escapes[plain] != 0)
                    break;
                bytes[at++] = (byte)plain;
                i++;
            }

            buffer.Length = at;
            if (i == text.Length)
                break;

            var c = text[i];
            if (c >= 128 && !(forYaml && IsUnprintable(c)))
            {
                var taken = buffer.WriteBeyondAscii(text, i);
                if (taken == 0)
                    return i;
                i += taken;
            }
            else
            {
                WriteEscape(buffer, c, c < 128 ? escapes[c] : AsHex);
                i++;
            }

            buffer.Ensure(text.Length - i + 1);
        }

        buffer.Write('"');
        return -1;
    }

    /// <summary>
    /// Whether a character from U+0080 on must be escaped in YAML: controls, line breaks of YAML 1.1 (NEL, LS, PS), the byte order
    /// mark, and what is no character.
    /// </summary>
    public static bool IsUnprintable(char c) => c is < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static void WriteEscape(Utf8Buffer buffer, char c, byte escape)
    {
        buffer.Ensure(6);
        buffer.Bytes[buffer.Length++] = (byte)'\\';
        if (escape != AsHex)
        {
            buffer.Bytes[buffer.Length++] = escape;
            return;
        }

        buffer.Bytes[buffer.Length++] = (byte)'u';
        for (var shift = 12; shift >= 0; shift -= 4)
            buffer.Bytes[buffer.Length++] = (byte)"0123456789ABCDEF"[(c >> shift) & 15];
    }

    private static byte[] MakeEscapes()
    {
        var escapes = new byte[128];
        for (var c = 0; c < ' '; c++)
            escapes[c] = AsHex;
        escapes[0x7F] = AsHex;
        escapes['\b'] = (byte)'b';
        escapes['\f'] = (byte)'f';
        escapes['\n'] = (byte)'n';
        escapes['\r'] = (byte)'r';
        escapes['\t'] = (byte)'t';
        escapes['"'] = (byte)'"';
        escapes['\\'] = (byte)'\\';
        return escapes;
    }
}
