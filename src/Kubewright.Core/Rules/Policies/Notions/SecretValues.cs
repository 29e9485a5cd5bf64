namespace Kubewright.Rules;

/// <summary>Values that are secrets, or are none.</summary>
internal static class SecretValues
{
    /// <summary>What tokens of well-known services begin with, and how many characters follow at least.</summary>
    private static readonly (string Prefix, int Length)[] Tokens =
    [
        ("ghp_", 30), ("gho_", 30), ("ghu_", 30), ("ghs_", 30), ("ghr_", 30), ("github_pat_", 20), ("hf_", 30), ("xoxa-", 10), ("xoxb-", 10), ("xoxp-", 10), ("xoxr-", 10),
        ("sk-", 20), ("glpat-", 20), ("nvapi-", 20), ("AIza", 35),
    ];

    private static readonly string[] PlainWords = ["true", "false", "none", "null", "yes", "no", "changeme"];

    private static readonly string[] ReferencePrefixes = ["/", "./", "$", "{{", "<", "vault:", "ref+", "arn:", "projects/"];

    /// <summary>Whether a value is a secret, whatever it is called.</summary>
    public static bool IsSecret(string value) =>
        IsPrivateKey(value) || IsAwsKey(value) || Array.Exists(Tokens, token => HasToken(value, token.Prefix, token.Length)) || IsJsonWebToken(value) || HasPassword(value);

    /// <summary>Whether a value can be the secret that its name promises: no reference to one, no switch, no number.</summary>
    public static bool MayBeSecret(string value, string name)
    {
        if (value.Length == 0 || string.Equals(value, name, StringComparison.OrdinalIgnoreCase) || value.IndexOf("$(", StringComparison.Ordinal) >= 0)
            return false;
        if (value.All(c => c is >= '0' and <= '9'))
            return value.Length >= 4 && SecretNames.IsPassword(name);
        return !PlainWords.Contains(value, StringComparer.OrdinalIgnoreCase) && !Array.Exists(ReferencePrefixes, prefix => value.StartsWith(prefix, StringComparison.Ordinal))
            && !value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPrivateKey(string value)
    {
        var begin = value.IndexOf("-BEGIN ", StringComparison.Ordinal);
        return begin >= 0 && value.IndexOf("PRIVATE KEY-", begin, StringComparison.Ordinal) > 0;
    }

    private static bool IsAwsKey(string value)
    {
        const string Prefix = "AKIA";
        const int Length = 16;
        for (var at = value.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = value.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            var end = at + Prefix.Length;
            while (end < value.Length && value[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                end++;
            if (end - at - Prefix.Length >= Length)
                return true;
        }

        return false;
    }

    private static bool HasToken(string value, string prefix, int length)
    {
        for (var at = value.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = value.IndexOf(prefix, at + 1, StringComparison.Ordinal))
        {
            var end = at + prefix.Length;
            var hasDigit = false;
            while (end < value.Length && IsTokenCharacter(value[end]))
                hasDigit |= value[end++] is >= '0' and <= '9';

            // Tokens are random: a word of many letters and hyphens is something else.
            if (end - at - prefix.Length >= length && hasDigit && (at == 0 || !IsTokenCharacter(value[at - 1])))
                return true;
        }

        return false;
    }

    private static bool IsJsonWebToken(string value)
    {
        const string Start = "eyJ";
        var at = value.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var end = at;
        while (end < value.Length && IsTokenCharacter(value[end]))
            end++;
        return end + Start.Length < value.Length && value[end] == '.' && string.CompareOrdinal(value, end + 1, Start, 0, Start.Length) == 0;
    }

    /// <summary>Whether there is a URL with a user and a password in it, which is no reference to one.</summary>
    private static bool HasPassword(string value)
    {
        const string Separator = "://";
        for (var at = value.IndexOf(Separator, StringComparison.Ordinal); at >= 0; at = value.IndexOf(Separator, at + 1, StringComparison.Ordinal))
        {
            var start = at + Separator.Length;
            var end = start;
            while (end < value.Length && value[end] is not ('/' or '?' or '#' or ' ' or '"' or '\'' or '\n'))
                end++;
            var authority = value.Substring(start, end - start);
            var sign = authority.LastIndexOf('@');
            var colon = authority.IndexOf(':');
            if (colon > 0 && sign > colon + 1 && authority[colon + 1] is not ('$' or '{' or '<' or '*'))
                return true;
        }

        return false;
    }

    private static bool IsTokenCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
