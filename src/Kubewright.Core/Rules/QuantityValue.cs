using System.Globalization;

namespace Kubewright.Rules;

/// <summary>What a quantity such as <c>500m</c> or <c>1.5Gi</c> amounts to.</summary>
internal readonly struct QuantityValue : IComparable<QuantityValue>, IEquatable<QuantityValue>
{
    /// <summary>The API server caps what is larger.</summary>
    private const decimal Largest = long.MaxValue;

    private const decimal Nano = 0.000000001m;

    private static readonly string[] BinaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private QuantityValue(decimal amount) => Amount = amount;

    /// <summary>The amount in units.</summary>
    public decimal Amount { get; }

    /// <summary>Whether it is a whole number of units.</summary>
    public bool IsWhole => decimal.Truncate(Amount) == Amount;

    /// <summary>Reads the text of a quantity.</summary>
    public static bool TryParse(string text, out QuantityValue value)
    {
        value = default;
        var end = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = 0;
        var points = 0;
        for (; end < text.Length && (text[end] is >= '0' and <= '9' || text[end] == '.'); end++)
        {
            if (text[end] == '.')
                points++;
            else
                digits++;
        }

        // The API server reads '-' and 'm' as zero.
        if (text.Length == 0 || points > 1 || !TryParseSuffix(text.Substring(end), out var multiplier))
            return false;
        if (digits == 0)
            return true;
        var number = text.Substring(0, end).TrimStart('+');
        try
        {
            var amount = decimal.Parse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * multiplier;
            value = new QuantityValue(Capped(amount));
        }
        catch (OverflowException)
        {
            value = new QuantityValue(number[0] == '-' ? -Largest : Largest);
        }

        return true;
    }

    /// <summary>The amount of a scalar node; <see langword="false"/> where it is none.</summary>
    public static bool TryRead(ManifestNode? node, out QuantityValue value)
    {
        value = default;
        return node is ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Integer or ManifestNodeKind.Float } scalar && TryParse(scalar.Text, out value);
    }

    /// <inheritdoc/>
    public int CompareTo(QuantityValue other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    public bool Equals(QuantityValue other) => Amount == other.Amount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is QuantityValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Amount.GetHashCode();

    /// <summary>The amount as people write it: <c>512Mi</c>, <c>500m</c>.</summary>
    public override string ToString()
    {
        if (!IsWhole)
            return $"{(Amount * 1000).ToString("0.######", CultureInfo.InvariantCulture)}m";
        var (amount, unit) = (Amount, 0);
        while (amount != 0 && amount % 1024 == 0 && unit < BinaryUnits.Length - 1)
            (amount, unit) = (amount / 1024, unit + 1);
        return amount.ToString("0", CultureInfo.InvariantCulture) + BinaryUnits[unit];
    }

    /// <summary>Finer than a billionth is rounded away from zero, as the API server does.</summary>
    private static decimal Capped(decimal amount)
    {
        var nanos = amount / Nano;
        var rounded = nanos < 0 ? decimal.Floor(nanos) : decimal.Ceiling(nanos);
        return Math.Max(-Largest, Math.Min(Largest, rounded * Nano));
    }

    private static bool TryParseSuffix(string suffix, out decimal multiplier)
    {
        multiplier = suffix switch
        {
            "" => 1m,
            "n" => 1e-9m,
            "u" => 1e-6m,
            "m" => 1e-3m,
            "k" => 1e3m,
            "M" => 1e6m,
            "G" => 1e9m,
            "T" => 1e12m,
            "P" => 1e15m,
            "E" => 1e18m,
            "Ki" => 1024m,
            "Mi" => 1048576m,
            "Gi" => 1073741824m,
            "Ti" => 1099511627776m,
            "Pi" => 1125899906842624m,
            "Ei" => 1152921504606846976m,
            _ => 0m,
        };
        return multiplier != 0 || (suffix.Length > 1 && suffix[0] is 'e' or 'E' && TryParseExponent(suffix.Substring(1), out multiplier));
    }

    private static bool TryParseExponent(string text, out decimal multiplier)
    {
        multiplier = 0;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return false;
        multiplier = 1;
        for (var i = Math.Min(Math.Abs(exponent), 28); i > 0; i--)
            multiplier = exponent > 0 ? multiplier * 10 : multiplier / 10;
        return true;
    }
}
