namespace Kubewright.Rules;

/// <summary>How many bytes a manifest has as the compact JSON that kubectl writes into an annotation.</summary>
internal static class JsonSize
{
    private const int Escaped = 6;

    /// <summary>At least how many: what is not known counts for nothing.</summary>
    public static long AtLeast(ManifestNode node)
    {
        switch (node)
        {
            case ManifestMap map:
                var size = 1L;
                foreach (var (key, value) in map)
                {
                    if (value is not ManifestUnknown)
                        size += OfText(key) + 1 + AtLeast(value) + 1;
                }

                return Math.Max(size, 2);
            case ManifestList list:
                return Math.Max(2, 1 + list.Sum(item => AtLeast(item) + 1));
            case ManifestScalar { Kind: ManifestNodeKind.String } text:
                return OfText(text.Text);
            case ManifestScalar scalar:
                return scalar.Text.Length;
            default:
                return 0;
        }
    }

    private static long OfText(string text)
    {
        var size = 2L;
        foreach (var c in text)
        {
            size += c switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' => 2,
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => Escaped,
                < '\u0080' => 1,
                < '\u0800' or (>= '\uD800' and <= '\uDFFF') => 2,
                _ => 3,
            };
        }

        return size;
    }
}
