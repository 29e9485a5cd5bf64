namespace Kubewright.Rendering;

/// <summary>Bytes that grow. One is kept per thread, so that rendering allocates little more than its result.</summary>
internal sealed class Utf8Buffer
{
    private const int InitialSize = 4096;

    /// <summary>A larger buffer is left to the garbage collector: one large manifest must not hold memory for ever.</summary>
    private const int MaxKeptSize = 256 * 1024;

    /// <summary>A line break and the indentation of all but the deepest lines, to copy at once.</summary>
    private static readonly byte[] LineStart = [(byte)'\n', .. Enumerable.Repeat((byte)' ', 63)];

    [ThreadStatic]
    private static Utf8Buffer? kept;

    /// <summary>The bytes; those up to <see cref="Length"/> are written.</summary>
    public byte[] Bytes = new byte[InitialSize];

    /// <summary>How many bytes are written.</summary>
    public int Length;

    /// <summary>Takes the thread's buffer, or makes one where it is in use.</summary>
    public static Utf8Buffer Rent()
    {
        var buffer = kept ?? new Utf8Buffer();
        kept = null;
        buffer.Length = 0;
        return buffer;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return()
    {
        if (Bytes.Length <= MaxKeptSize)
            kept = this;
    }

    /// <summary>Makes room for more bytes.</summary>
    public void Ensure(int more)
    {
        if (Bytes.Length - Length < more)
            Grow(more);
    }

    /// <summary>Writes one byte of ASCII.</summary>
    public void Write(char c)
    {
        Ensure(1);
        Bytes[Length++] = (byte)c;
    }

    /// <summary>Writes text that is known to be ASCII.</summary>
    public void WriteAscii(string text)
    {
        Ensure(text.Length);
        var bytes = Bytes;
        var at = Length;
        for (var i = 0; i < text.Length; i++)
            bytes[at + i] = (byte)text[i];
        Length = at + text.Length;
    }

    /// <summary>Writes a line break and the indentation of the next line.</summary>
    public void WriteLine(int indentation)
    {
        Ensure(indentation + 1);
        if (indentation < LineStart.Length)
        {
            Buffer.BlockCopy(LineStart, 0, Bytes, Length, indentation + 1);
            Length += indentation + 1;
            return;
        }

        Bytes[Length++] = (byte)'\n';
        for (var end = Length + indentation; Length < end; Length++)
            Bytes[Length] = (byte)' ';
    }

    /// <summary>Writes a character from U+0080 on, and the second half of its surrogate pair.</summary>
    /// <returns>How many UTF-16 code units it took; 0, and nothing is written, for half of a surrogate pair.</returns>
    public int WriteBeyondAscii(string text, int index)
    {
        Ensure(4);
        var bytes = Bytes;
        int c = text[index];
        if (c < 0x800)
        {
            bytes[Length++] = (byte)(0xC0 | (c >> 6));
            bytes[Length++] = (byte)(0x80 | (c & 0x3F));
            return 1;
        }

        if (!char.IsSurrogate((char)c))
        {
            bytes[Length++] = (byte)(0xE0 | (c >> 12));
            bytes[Length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
            bytes[Length++] = (byte)(0x80 | (c & 0x3F));
            return 1;
        }

        if (!char.IsHighSurrogate((char)c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
            return 0;
        c = char.ConvertToUtf32((char)c, text[index + 1]);
        bytes[Length++] = (byte)(0xF0 | (c >> 18));
        bytes[Length++] = (byte)(0x80 | ((c >> 12) & 0x3F));
        bytes[Length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
        bytes[Length++] = (byte)(0x80 | (c & 0x3F));
        return 2;
    }

    /// <summary>A copy of what is written.</summary>
    public byte[] ToArray()
    {
        var result = new byte[Length];
        Buffer.BlockCopy(Bytes, 0, result, 0, Length);
        return result;
    }

    private void Grow(int more) => Array.Resize(ref Bytes, Math.Max(Bytes.Length * 2, checked(Length + more)));
}
