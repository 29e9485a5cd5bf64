namespace Kubewright.Rules;

/// <summary>The forms of names, as the API machinery defines them. Each member gives what is wrong, or <see langword="null"/>.</summary>
internal static class Syntax
{
    private const int LabelLength = 63;
    private const int SubdomainLength = 253;

    /// <summary>A DNS label: at most 63 of a-z, 0-9 and '-', beginning and ending with a letter or digit.</summary>
    public static string? Dns1123Label(string name) => IsDnsLabel(name, LabelLength)
        ? null
        : $"'{name}' is no DNS label: use at most 63 of a-z, 0-9 and '-', and begin and end with a letter or digit.";

    /// <summary>DNS labels joined by dots, at most 253 characters.</summary>
    public static string? Dns1123Subdomain(string name) => IsDnsSubdomain(name)
        ? null
        : $"'{name}' is no DNS name: use at most 253 of a-z, 0-9, '-' and '.', and begin and end each part with a letter or digit.";

    /// <summary>A DNS label that begins with a letter.</summary>
    public static string? Dns1035Label(string name) => IsDnsLabel(name, LabelLength) && name[0] is >= 'a' and <= 'z'
        ? null
        : $"'{name}' is no DNS label that begins with a letter: use at most 63 of a-z, 0-9 and '-', begin with a letter and end with a letter or digit.";

    /// <summary>A name with an optional DNS prefix and a slash: <c>app</c>, <c>example.com/app</c>.</summary>
    public static string? QualifiedName(string name)
    {
        var slash = name.IndexOf('/');
        if (slash >= 0 && !IsDnsSubdomain(name, slash))
            return $"The part of '{name}' before the slash is no DNS name.";
        return name.Length - slash - 1 is > 0 and <= LabelLength && IsNamePart(name, slash + 1)
            ? null
            : $"'{name}' is no qualified name: after an optional DNS name and a slash come at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.";
    }

    /// <summary>The value of a label: empty, or at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.</summary>
    public static string? LabelValue(string value) => value.Length == 0 || (value.Length <= LabelLength && IsNamePart(value, 0))
        ? null
        : $"'{value}' is no label value: use at most 63 letters, digits, '-', '_' and '.', and begin and end with a letter or digit.";

    /// <summary>Whether text is at most so many of a-z, 0-9 and '-', beginning and ending with a letter or digit.</summary>
    public static bool IsDnsLabel(string text, int length)
    {
        if (text.Length == 0 || text.Length > length || text[0] == '-' || text[text.Length - 1] == '-')
            return false;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }

    /// <summary>Whether text is DNS labels (of any length) joined by dots, at most 253 characters.</summary>
    public static bool IsDnsSubdomain(string text) => IsDnsSubdomain(text, text.Length);

    /// <summary>Whether the first so many characters are one.</summary>
    private static bool IsDnsSubdomain(string text, int length)
    {
        if (length is 0 or > SubdomainLength)
            return false;
        var previous = '.';
        for (var i = 0; i < length; i++)
        {
            // A part neither begins nor ends with a dash, and none is empty.
            var c = text[i];
            if (c is '.' or '-' ? previous is '.' || (c == '.' && previous == '-') : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return false;
            previous = c;
        }

        return previous is not ('.' or '-');
    }

    private static bool IsNamePart(string text, int start)
    {
        if (!IsLetterOrDigit(text[start]) || !IsLetterOrDigit(text[text.Length - 1]))
            return false;
        for (var i = start; i < text.Length; i++)
        {
            if (!IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
