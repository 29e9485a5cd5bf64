namespace Kubewright.Rules;

/// <summary>Whether a text is a reference to an image, as registries and the kubelet read it: <c>[registry/]path[:tag][@digest]</c>.</summary>
/// <remarks>Source: the grammar of github.com/distribution/reference.</remarks>
internal static class ImageSyntax
{
    private const int LongestName = 255;
    private const int LongestTag = 128;
    private const int ShortestDigest = 32;
    private const int LengthOfSha256 = 64;

    /// <summary>What is wrong with it, in a few words, or <see langword="null"/>.</summary>
    public static string? Problem(string text)
    {
        if (text.Trim().Length != text.Length)
            return "it begins or ends with white space";
        var image = ImageReference.Parse(text);
        var domain = image.WrittenRegistry;
        return (domain.Length > 0 ? DomainProblem(domain) : null)
            ?? PathProblem(domain.Length > 0 ? image.Name.Substring(domain.Length + 1) : image.Name)
            ?? (image.Name.Length > LongestName ? $"the name has more than {LongestName} characters" : null)
            ?? (text.Length > image.Name.Length && text[image.Name.Length] == ':' ? TagProblem(image.Tag) : null)
            ?? (text.IndexOf('@') >= 0 ? DigestProblem(image.Digest) : null);
    }

    private static string? DomainProblem(string domain)
    {
        var problem = $"'{domain}' is no host";
        var colon = domain.LastIndexOf(':');
        var end = colon > domain.LastIndexOf(']') ? colon : domain.Length;
        if (end < domain.Length && (end == domain.Length - 1 || !All(domain, end + 1, domain.Length, IsDigit)))
            return problem;
        if (domain[0] == '[')
            return end > 2 && domain[end - 1] == ']' && All(domain, 1, end - 1, c => IsHex(c) || c == ':') ? null : problem;
        foreach (var label in domain.Substring(0, end).Split('.'))
        {
            if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-' || !All(label, 0, label.Length, c => IsAlphanumeric(c) || c == '-'))
                return problem;
        }

        return null;
    }

    private static string? PathProblem(string path)
    {
        foreach (var component in path.Split('/'))
        {
            if (component.Length == 0)
                return "a part of the path is empty";
            if (!All(component, 0, component.Length, c => IsLower(c) || c is '.' or '_' or '-'))
                return component.Any(c => c is >= 'A' and <= 'Z') ? "the path must be in lower case" : "the path has characters that are not allowed";
            if (!HasSingleSeparators(component))
                return $"'{component}' has separators at an end, or too many in a row";
        }

        return null;
    }

    /// <summary>Between letters and digits there may be one period, one or two underscores, or any number of hyphens.</summary>
    private static bool HasSingleSeparators(string component)
    {
        for (var i = 0; i < component.Length;)
        {
            if (IsLower(component[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < component.Length && component[i] == component[start])
                i++;
            var most = component[start] switch { '.' => 1, '_' => 2, _ => int.MaxValue };
            if (start == 0 || i == component.Length || i - start > most || !IsLower(component[i]))
                return false;
        }

        return true;
    }

    private static string? TagProblem(string tag)
    {
        if (tag.Length == 0)
            return "the tag is empty";
        if (tag.Length > LongestTag)
            return $"the tag has more than {LongestTag} characters";
        return tag[0] is '.' or '-' || !All(tag, 0, tag.Length, c => IsAlphanumeric(c) || c is '_' or '.' or '-') ? $"'{tag}' is no tag" : null;
    }

    private static string? DigestProblem(string digest)
    {
        var colon = digest.IndexOf(':');
        if (colon <= 0 || !All(digest, 0, colon, c => IsAlphanumeric(c) || c is '+' or '.' or '-' or '_') || !All(digest, colon + 1, digest.Length, IsHex))
            return $"'{digest}' is no digest";
        var length = digest.Length - colon - 1;
        return digest.StartsWith("sha256:", StringComparison.Ordinal) ? length == LengthOfSha256 ? null : $"a sha256 digest has {LengthOfSha256} digits, not {length}"
            : length < ShortestDigest ? $"the digest has fewer than {ShortestDigest} digits" : null;
    }

    private static bool All(string text, int start, int end, Func<char, bool> isSo)
    {
        for (var i = start; i < end; i++)
        {
            if (!isSo(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLower(char c) => IsDigit(c) || c is >= 'a' and <= 'z';

    private static bool IsAlphanumeric(char c) => IsLower(c) || c is >= 'A' and <= 'Z';

    private static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
