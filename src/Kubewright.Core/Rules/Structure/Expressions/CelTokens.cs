using System.Text;

namespace Kubewright.Rules.Structure.Expressions;

/// <summary>Splits an expression into its words.</summary>
internal static class CelTokens
{
    private static readonly string[] Operators = ["||", "&&", "==", "!=", "<=", ">=", "<", ">", "!", "?", ":", "(", ")", "[", "]", ".", ",", "+", "-"];

    /// <summary>The tokens. Texts begin with a quotation mark, without one at the end. <see langword="null"/> where something is not known.</summary>
    public static List<string>? Split(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '\'' or '"')
            {
                if (Quoted(text, ref at) is not { } quoted)
                    return null;
                tokens.Add(quoted);
            }
            else if (IsWord(c))
            {
                var start = at;
                while (at < text.Length && (IsWord(text[at]) || (text[at] == '.' && char.IsDigit(text[start]))))
                    at++;
                if (at < text.Length && text[at] is '\'' or '"')
                    return null;
                tokens.Add(text.Substring(start, at - start));
            }
            else
            {
                var known = Array.Find(Operators, candidate => string.CompareOrdinal(text, at, candidate, 0, candidate.Length) == 0);
                if (known is null)
                    return null;
                tokens.Add(known);
                at += known.Length;
            }
        }

        return tokens;
    }

    private static bool IsWord(char c) => c is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string? Quoted(string text, ref int at)
    {
        var quote = text[at++];
        if (at + 1 < text.Length && text[at] == quote && text[at + 1] == quote)
            return null;
        var value = new StringBuilder("'");
        for (; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                at++;
                return value.ToString();
            }

            if (text[at] != '\\')
                value.Append(text[at]);
            else if (++at < text.Length && "\\'\"?`ntr".IndexOf(text[at]) is >= 0 and var which)
                value.Append("\\'\"?`\n\t\r"[which]);
            else
                return null;
        }

        return null;
    }
}
