using System.Globalization;
using System.Numerics;

namespace Kubewright;

/// <summary>
/// The numbers of YAML as <c>kubectl</c> understands them: its parser accepts the notations of YAML 1.1 and of 1.2 together
/// (<c>017</c> and <c>0o17</c> are both 15), but no sexagesimal ones.
/// </summary>
internal static class YamlNumber
{
    /// <summary>Finds out whether unquoted text is a number, and of which kind.</summary>
    /// <returns>Integer, Float or, where the text is no number, String.</returns>
    public static ManifestNodeKind Classify(string text)
    {
        if (text.Length == 0)
            return ManifestNodeKind.String;
        var first = text[0];
        if (first is '.')
            return IsSpecial(text) || (HasUnderscoresBetweenDigits(text) && IsFinite(WithoutUnderscores(text))) ? ManifestNodeKind.Float : ManifestNodeKind.String;
        if (first is not ('+' or '-' or (>= '0' and <= '9')))
            return ManifestNodeKind.String;
        if (IsSpecial(text))
            return ManifestNodeKind.Float;

        var plain = WithoutUnderscores(text);
        if (TryParseInteger(plain, out _) || IsDecimalDigits(plain))
            return ManifestNodeKind.Integer;
        return IsFinite(plain) ? ManifestNodeKind.Float : ManifestNodeKind.String;
    }

    /// <summary>The value of an integer in any notation; <see langword="false"/> where the text is none.</summary>
    public static bool TryReadInteger(string text, out BigInteger value)
    {
        var plain = WithoutUnderscores(text);
        if (TryParseInteger(plain, out value))
            return true;

        // 08 is no octal number, and 99999999999999999999 fits no machine integer: kubectl takes both as decimal floats.
        return IsDecimalDigits(plain) && BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The value of a number in any notation; <see langword="false"/> where the text is none.</summary>
    public static bool TryReadFloat(string text, out double value)
    {
        if (IsSpecial(text))
        {
            value = text[text.Length - 1] is 'n' or 'N' ? double.NaN : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        var plain = WithoutUnderscores(text);
        if (TryParseInteger(plain, out var integer))
        {
            value = (double)integer;
            return true;
        }

        value = 0;
        return IsFloatNotation(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether the text is an infinity or NaN in one of the notations of YAML.</summary>
    public static bool IsSpecial(string text) => text is
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN";

    /// <summary>Whether the text is <c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c>.</summary>
    public static bool IsFloatNotation(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = SkipDigits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = SkipDigits(text, ref at);
        }

        if (whole + fraction == 0)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (SkipDigits(text, ref at) == 0)
                return false;
        }

        return at == text.Length;
    }

    private static bool IsFinite(string text) =>
        IsFloatNotation(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value);

    private static string WithoutUnderscores(string text) => text.IndexOf('_') < 0 ? text : text.Replace("_", string.Empty);

    /// <summary>After a leading point kubectl's parser is stricter with underscores than in other numbers.</summary>
    private static bool HasUnderscoresBetweenDigits(string text)
    {
        for (var at = text.IndexOf('_'); at >= 0; at = text.IndexOf('_', at + 1))
        {
            if (at + 1 == text.Length || text[at - 1] is not (>= '0' and <= '9') || text[at + 1] is not (>= '0' and <= '9'))
                return false;
        }

        return true;
    }

    private static bool IsDecimalDigits(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return SkipDigits(text, ref at) > 0 && at == text.Length;
    }

    private static int SkipDigits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - start;
    }

    /// <summary>Integers of Go's <c>ParseInt</c> and <c>ParseUint</c> with base 0: what fits 64 bits.</summary>
    private static bool TryParseInteger(string text, out BigInteger value)
    {
        value = default;
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (at == text.Length)
            return false;
        var radix = 10u;
        if (text[at] == '0' && at + 1 < text.Length)
        {
            radix = (text[at + 1] | 0x20) switch { 'x' => 16u, 'b' => 2u, _ => 8u };
            at += (text[at + 1] | 0x20) is 'x' or 'b' or 'o' ? 2 : 1;
            if (at == text.Length)
                return false;
        }

        ulong magnitude = 0;
        for (; at < text.Length; at++)
        {
            var digit = Digit(text[at]);
            if (digit >= radix || magnitude > (ulong.MaxValue - digit) / radix)
                return false;
            magnitude = (magnitude * radix) + digit;
        }

        var isSigned = text[0] is '+' or '-';
        if (isSigned && magnitude > (text[0] == '-' ? 1UL << 63 : long.MaxValue))
            return false;
        value = text[0] == '-' ? -new BigInteger(magnitude) : magnitude;
        return true;
    }

    private static uint Digit(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
        >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };
}
