using System.Globalization;

namespace Kubewright.Rendering;

/// <summary>Notations of numbers that every reader takes for the same number.</summary>
internal static class NumberText
{
    /// <summary>The author's text where YAML 1.1 and 1.2 agree on it, else the same number in decimal notation.</summary>
    /// <returns><see langword="null"/> where the text is no number.</returns>
    public static string? ForYaml(ManifestScalar number)
    {
        var text = number.Text;
        if (number.Kind == ManifestNodeKind.Integer)
        {
            if (IsAgreedInteger(text))
                return text;
            return YamlNumber.TryReadInteger(text, out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : null;
        }

        if (YamlNumber.IsSpecial(text))
            return text;
        if (!YamlNumber.TryReadFloat(text, out var value) || double.IsInfinity(value))
            return null;
        return IsAgreedFloat(text) ? text : WithPointAndSign(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The author's text where it is JSON, else the same number in JSON's notation.</summary>
    /// <returns><see langword="null"/> where the text is no number, or none that JSON has.</returns>
    public static string? ForJson(ManifestScalar number)
    {
        var text = number.Text;
        if (IsJson(text))
            return text;
        if (number.Kind == ManifestNodeKind.Integer)
            return YamlNumber.TryReadInteger(text, out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : null;
        return YamlNumber.TryReadFloat(text, out var value) && !double.IsNaN(value) && !double.IsInfinity(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary><c>[-+]?(0|[1-9][0-9]*)</c> or <c>0x[0-9a-fA-F]+</c>.</summary>
    private static bool IsAgreedInteger(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (at == text.Length)
            return false;
        if (text[at] == '0')
            return text.Length == at + 1 || (at == 0 && text.Length > 2 && text.Length <= 18 && text[1] == 'x' && IsAll(text, 2, isHex: true));
        return IsAll(text, at, isHex: false);
    }

    /// <summary>With a point, and with a sign in the exponent: YAML 1.1 takes <c>1e3</c> for text.</summary>
    private static bool IsAgreedFloat(string text)
    {
        var point = text.IndexOf('.');
        if (point < 0 || !YamlNumber.IsFloatNotation(text) || (point == 1 && text[0] is '+' or '-'))
            return false;
        var exponent = text.IndexOfAny(['e', 'E']);
        return exponent < 0 || text[exponent + 1] is '+' or '-';
    }

    private static string WithPointAndSign(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        if (mantissa.IndexOf('.') < 0)
            mantissa += ".0";
        if (exponent < 0)
            return mantissa;
        var power = text.Substring(exponent + 1);
        return mantissa + (power[0] is '+' or '-' ? "e" : "e+") + power;
    }

    private static bool IsJson(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var isLeadingZero = at + 1 < text.Length && text[at] == '0' && text[at + 1] is >= '0' and <= '9';
        if (at == text.Length || isLeadingZero || text[at] is not (>= '0' and <= '9') || !YamlNumber.IsFloatNotation(text))
            return false;
        var point = text.IndexOf('.');
        return point < 0 || (point + 1 < text.Length && text[point + 1] is >= '0' and <= '9');
    }

    private static bool IsAll(string text, int at, bool isHex)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] is not (>= '0' and <= '9') && !(isHex && (text[at] | 0x20) is >= 'a' and <= 'f'))
                return false;
        }

        return true;
    }
}
