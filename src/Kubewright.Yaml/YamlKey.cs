using System.Globalization;
using System.Numerics;

namespace Kubewright;

/// <summary>JSON knows only strings as keys; this turns other keys into the strings that <c>kubectl</c> makes of them.</summary>
internal static class YamlKey
{
    private const int MaxPlainExponent = 6;

    public static string ToText(ManifestScalar key)
    {
        switch (key.Kind)
        {
            case ManifestNodeKind.String or ManifestNodeKind.Boolean:
                return key.Text;
            case ManifestNodeKind.Null:
                throw new ManifestFormatException("A key is missing or null. Write the key before the colon; for the text \"null\" or \"~\", put it in quotes.", key.Origin);
            case ManifestNodeKind.Integer when YamlNumber.TryReadInteger(key.Text, out var value) && value >= long.MinValue && value <= long.MaxValue && !IsFloatForKubectl(key.Text, value):
                return value.ToString(CultureInfo.InvariantCulture);
            case ManifestNodeKind.Integer when YamlNumber.TryReadInteger(key.Text, out var value) && value > long.MaxValue && value <= ulong.MaxValue:
                throw new ManifestFormatException($"The key {key.Text} is too large for a number. Put it in quotes to make it text.", key.Origin);
            default:
                YamlNumber.TryReadFloat(key.Text, out var number);
                return FormatFloat(number);
        }
    }

    /// <summary>Numbers such as 0999999 are floats for <c>kubectl</c>, since they are no octal integers.</summary>
    private static bool IsFloatForKubectl(string text, BigInteger value) =>
        BigInteger.Abs(value) >= 1_000_000 && text.TrimStart('+', '-') is ['0', >= '0' and <= '9', ..] digits && digits.IndexOfAny(['8', '9']) >= 0;

    /// <summary>Go's shortest notation of a 32-bit float, <c>FormatFloat(f, 'g', -1, 32)</c>.</summary>
    private static string FormatFloat(double number)
    {
        var single = (float)number;
        if (float.IsNaN(single))
            return ".nan";
        if (float.IsInfinity(single))
            return single > 0 ? ".inf" : "-.inf";

        // "R" gives the shortest digits, in either notation; take the digits and the exponent from it.
        var text = single.ToString("R", CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : string.Empty;
        text = text.TrimStart('-');
        var exponentAt = text.IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text.Substring(0, exponentAt);
        var point = mantissa.IndexOf('.');
        exponent += point < 0 ? mantissa.Length : point;
        var digits = mantissa.Replace(".", string.Empty);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        if (digits.Length == 0)
            return sign + "0";
        exponent -= leading + 1;

        if (exponent is < -4 or >= MaxPlainExponent)
        {
            var fraction = digits.Length > 1 ? "." + digits.Substring(1) : string.Empty;
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits.Substring(0, exponent + 1)}.{digits.Substring(exponent + 1)}";
    }
}
