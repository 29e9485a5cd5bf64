using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubewright.Rules.Structure;

/// <summary>The patterns of definitions: RE2's syntax, read by .NET's engine, and never for longer than a moment.</summary>
internal static class SchemaPatterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex?> Cache = new(StringComparer.Ordinal);

    /// <summary>Whether a text matches; <see langword="null"/> where that cannot be said.</summary>
    public static bool? IsMatch(string pattern, string text)
    {
        if (Cache.GetOrAdd(pattern, Compile) is not { } regex)
            return null;
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Once is enough: a manifest may hold a thousand such values.
            Cache[pattern] = null;
            return null;
        }
    }

    /// <summary>The pattern in .NET's syntax.</summary>
    internal static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var isMultiline = pattern.Contains("(?m") || pattern.Contains("(?im") || pattern.Contains("(?sm");
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
                i = Escape(pattern, i + 1, inClass, text);
            else if (inClass && c == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern.IndexOf(":]", i, StringComparison.Ordinal) is > 0 and var end)
            {
                text.Append(Named(pattern.Substring(i + 2, end - i - 2)));
                i = end + 1;
            }
            else if (inClass && c == '[')
                text.Append("\\[");
            else if (!inClass && c == '$' && !isMultiline)
                text.Append("\\z");
            else if (!inClass && c == '(' && string.CompareOrdinal(pattern, i, "(?P<", 0, 4) == 0)
            {
                text.Append("(?<");
                i += 3;
            }
            else
            {
                if (c == '[')
                {
                    // A bracket that comes first is one of the characters.
                    inClass = true;
                    text.Append(c);
                    if (i + 1 < pattern.Length && pattern[i + 1] == '^')
                        text.Append(pattern[++i]);
                    if (i + 1 < pattern.Length && pattern[i + 1] == ']')
                    {
                        text.Append("\\]");
                        i++;
                    }

                    continue;
                }

                if (c == ']')
                    inClass = false;
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(Translate(pattern), RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes an escape, and gives the place of its last character. RE2's classes know only ASCII.</summary>
    private static int Escape(string pattern, int at, bool inClass, StringBuilder text)
    {
        var c = pattern[at];
        if (c == 'Q' && !inClass)
        {
            var end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
            text.Append(Regex.Escape(end < 0 ? pattern.Substring(at + 1) : pattern.Substring(at + 1, end - at - 1)));
            return end < 0 ? pattern.Length - 1 : end + 1;
        }

        if (c == 'x' && at + 1 < pattern.Length && pattern[at + 1] == '{' && pattern.IndexOf('}', at) is > 0 and var close
            && int.TryParse(pattern.Substring(at + 2, close - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= char.MaxValue)
        {
            text.Append("\\u").Append(code.ToString("X4", CultureInfo.InvariantCulture));
            return close;
        }

        if (c is 'p' or 'P' && at + 1 < pattern.Length && pattern[at + 1] != '{')
        {
            text.Append('\\').Append(c).Append('{').Append(pattern[at + 1]).Append('}');
            return at + 1;
        }

        text.Append(c switch
        {
            'd' => inClass ? "0-9" : "[0-9]",
            'w' => inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]",
            's' => inClass ? @"\t\n\f\r " : @"[\t\n\f\r ]",
            'D' when !inClass => "[^0-9]",
            'W' when !inClass => "[^0-9A-Za-z_]",
            'S' when !inClass => @"[^\t\n\f\r ]",
            _ => "\\" + c,
        });
        return at;
    }

    private static string Named(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "digit" => "0-9",
        "lower" => "a-z",
        "upper" => "A-Z",
        "space" => @"\t\n\v\f\r ",
        "blank" => @"\t ",
        "punct" => @"!-/:-@\[-`{-~",
        "xdigit" => "0-9A-Fa-f",
        "word" => "0-9A-Za-z_",
        "cntrl" => @"\x00-\x1F\x7F",
        "graph" => "!-~",
        "print" => " -~",
        "ascii" => @"\x00-\x7F",
        _ => "[:" + name + ":]",
    };
}
