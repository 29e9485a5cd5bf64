namespace Kubewright.Rendering;

/// <summary>Writes text of several lines as a literal block scalar, where that keeps every character.</summary>
internal static class BlockText
{
    /// <summary>Whether a block keeps the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="needsIndicator">Whether the indentation must be given in figures, as the first line itself starts with a space.</param>
    public static bool CanWrite(string text, out bool needsIndicator)
    {
        needsIndicator = false;
        var hasBreak = false;
        var hasContent = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                hasBreak = true;
                continue;
            }

            if (!hasContent)
            {
                // A tab here would be taken for indentation, and some readers refuse empty lines before indented ones.
                if (c == '\t' || (c == ' ' && (i > 0 || IsFirstLineBlank(text))))
                    return false;
                hasContent = true;
                needsIndicator = c == ' ';
            }

            if (c < ' ' ? c != '\t' : c >= 0x7F && (c == 0x7F || QuotedText.IsUnprintable(c)))
                return false;
        }

        return hasBreak && hasContent;
    }

    /// <summary>Writes a block, up to but without its last line break.</summary>
    /// <param name="buffer">Where to write.</param>
    /// <param name="text">The text; <see cref="CanWrite"/> must hold.</param>
    /// <param name="indentation">The indentation of the block.</param>
    /// <param name="needsIndicator">What <see cref="CanWrite"/> said.</param>
    /// <returns>The index of half of a surrogate pair, which cannot be written; -1 where all is well.</returns>
    public static int Write(Utf8Buffer buffer, string text, int indentation, bool needsIndicator)
    {
        buffer.Write('|');
        if (needsIndicator)
            buffer.Write('2');
        var end = text.Length;
        if (text[end - 1] != '\n')
        {
            buffer.Write('-');
        }
        else
        {
            end--;
            if (text[end - 1] == '\n')
                buffer.Write('+');
        }

        for (var i = 0; i <= end; i++)
        {
            // An empty line stays empty: no trailing spaces.
            var isEmpty = i == end || text[i] == '\n';
            buffer.WriteLine(isEmpty ? 0 : indentation);
            buffer.Ensure(end - i);
            while (i < end && text[i] != '\n')
            {
                var c = text[i];
                if (c < 128)
                {
                    buffer.Write(c);
                    i++;
                    continue;
                }

                var taken = buffer.WriteBeyondAscii(text, i);
                if (taken == 0)
                    return i;
                i += taken;
            }
        }

        return -1;
    }

    private static bool IsFirstLineBlank(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at == text.Length || text[at] == '\n';
    }
}
