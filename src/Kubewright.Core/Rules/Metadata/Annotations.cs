namespace Kubewright.Rules.Metadata;

/// <summary>What the API server takes as annotations.</summary>
internal static class Annotations
{
    private const int SizeLimit = 256 * 1024;

    /// <summary>Reports wrong keys and annotations that are too large in all; the server reports both at the map.</summary>
    public static void Validate(ManifestMap annotations, string path, RuleContext context)
    {
        var size = 0L;
        foreach (var entry in annotations)
        {
            size += Utf8.Length(entry.Key) + (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } value ? Utf8.Length(value.Text) : 0);

            // Unlike those of labels, keys may have capital letters before the slash.
            if (Syntax.QualifiedName(HasCapital(entry.Key) ? entry.Key.ToLowerInvariant() : entry.Key) is { } problem)
                context.Report(path, problem, entry.Value);
        }

        if (size > SizeLimit)
            context.Report(path, $"The annotations have {size} bytes; all together may have {SizeLimit}.", annotations);
    }

    private static bool HasCapital(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= 'A' and <= 'Z') or > '\x7f')
                return true;
        }

        return false;
    }
}
