using System.Text;

namespace Kubewright.Cli.Checking.Files;

/// <summary>Reads the bytes of a file as text.</summary>
internal static class SourceText
{
    /// <summary>The most bytes of a file. A cluster takes no object above 1.5 MB; this is for a file of many.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ManifestFormatException">It is too large, or no UTF-8 text.</exception>
    public static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return Read(file, path);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="path">The path for errors.</param>
    /// <exception cref="ManifestFormatException">It is too large, or no UTF-8 text.</exception>
    public static string Read(Stream stream, string path)
    {
        // A pipe, and what Linux has in /proc, does not know its length.
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > MaximumBytes)
            throw TooLarge(path);
        var bytes = new byte[length > 0 ? length + 1 : 4096];
        var count = 0;
        while (stream.Read(bytes, count, bytes.Length - count) is > 0 and var read)
        {
            count += read;
            if (count > MaximumBytes)
                throw TooLarge(path);
            if (count == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
        }

        return Decode(bytes.AsSpan(0, count), path);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new ManifestFormatException("This is UTF-16. Save it as UTF-8.", new Origin(path, 1, 1));
        try
        {
            var text = Utf8.GetString(bytes);
            var zero = text.IndexOf('\0');
            return zero < 0 ? text : throw new ManifestFormatException("This is no text: there are zero bytes in it.", Place(text.AsSpan(0, zero), path));
        }
        catch (DecoderFallbackException problem)
        {
            var valid = Encoding.UTF8.GetString(bytes[..Math.Clamp(problem.Index, 0, bytes.Length)]);
            throw new ManifestFormatException("This is not UTF-8 text. Save it as UTF-8, or leave it out.", Place(valid, path));
        }
    }

    private static Origin Place(ReadOnlySpan<char> before, string path) =>
        new(path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));

    private static ManifestFormatException TooLarge(string path) =>
        new($"The file has more than {MaximumBytes / 1024 / 1024} MB, which is the most that is read of one. Split it.", new Origin(path, 1, 1));
}
