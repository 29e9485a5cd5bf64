using System.Numerics;

namespace Kubewright.Rules.Structure;

/// <summary>A number as the API server's JSON decoder holds it: 64 bits of integer where it fits, else floating point.</summary>
internal readonly struct GoNumber
{
    private const double LargestSafeInteger = 9007199254740991;

    private GoNumber(bool isInteger, long integer, double value)
    {
        IsInteger = isInteger;
        Integer = integer;
        Value = value;
    }

    /// <summary>Whether it is held as an integer.</summary>
    public bool IsInteger { get; }

    /// <summary>The integer, where it is one.</summary>
    public long Integer { get; }

    /// <summary>The value, as near as floating point comes.</summary>
    public double Value { get; }

    /// <summary>Reads a number in any notation that YAML knows; <c>kubectl</c> sends 1.0 as 1.</summary>
    public static bool TryRead(ManifestScalar scalar, out GoNumber number)
    {
        number = default;
        if (scalar.Kind is not (ManifestNodeKind.Integer or ManifestNodeKind.Float))
            return false;
        if (long.TryParse(scalar.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var plain) && !HasOctalPrefix(scalar.Text))
            number = new GoNumber(true, plain, plain);
        else if (scalar.Kind == ManifestNodeKind.Integer && YamlNumber.TryReadInteger(scalar.Text, out BigInteger exact) && exact >= long.MinValue && exact <= long.MaxValue)
            number = new GoNumber(true, (long)exact, (double)exact);
        else if (YamlNumber.TryReadFloat(scalar.Text, out var value))
            number = value == Math.Floor(value) && Math.Abs(value) <= LargestSafeInteger ? new GoNumber(true, (long)value, value) : new GoNumber(false, 0, value);
        else
            return false;
        return true;
    }

    private static bool HasOctalPrefix(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return text.Length > start + 1 && text[start] == '0';
    }
}
