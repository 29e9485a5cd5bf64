namespace Kubewright.Rules;

/// <summary>Texts in which <c>*</c> stands for any characters, a slash included, and <c>?</c> for one.</summary>
internal sealed class Globs(IReadOnlyList<string> patterns)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => patterns.Count == 0;

    /// <summary>Whether one of them matches a whole text.</summary>
    public bool IsMatch(string text)
    {
        foreach (var pattern in patterns)
        {
            if (IsMatch(pattern, text))
                return true;
        }

        return false;
    }

    private static bool IsMatch(string pattern, string text)
    {
        var (at, star, resume) = (0, -1, 0);
        var i = 0;
        while (i < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, resume) = (at++, i);
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == text[i]))
                (at, i) = (at + 1, i + 1);
            else if (star >= 0)
                (at, i) = (star + 1, ++resume);
            else
                return false;
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }
}
