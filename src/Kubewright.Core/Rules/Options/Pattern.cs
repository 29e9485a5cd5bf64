using System.Text.RegularExpressions;

namespace Kubewright.Rules;

/// <summary>A regular expression of a user's own: it may be bad, and it may be slow.</summary>
internal sealed class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly Regex? regex;

    /// <summary>Makes a pattern; the empty one matches nothing.</summary>
    public Pattern(string text) => regex = text.Length == 0 ? null : new Regex(text, RegexOptions.CultureInvariant, Patience);

    /// <summary>A pattern that matches whole texts.</summary>
    public static Pattern Whole(string text) => new($"^(?:{text})$");

    /// <summary>The pattern that a text is, or <see langword="null"/>.</summary>
    public static Pattern? TryParse(string text)
    {
        try
        {
            return new Pattern(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it matches; not, where it takes too long.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return regex?.IsMatch(text) is true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
