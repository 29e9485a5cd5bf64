using System.Globalization;

namespace Kubewright.Building;

/// <summary>How values of .NET types are written in a manifest.</summary>
public static class ScalarTexts
{
    /// <summary>A point in time, as RFC 3339 writes it, in UTC and to the microsecond where it has any.</summary>
    public static string Timestamp(DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        return utc.ToString(utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes in base64.</summary>
    public static string Base64(byte[] value) => Convert.ToBase64String(value);

    /// <summary>A time span in whole seconds.</summary>
    /// <exception cref="ArgumentException">It has a fraction of a second, which the field cannot hold.</exception>
    public static long Seconds(TimeSpan value) => value.Ticks % TimeSpan.TicksPerSecond == 0
        ? value.Ticks / TimeSpan.TicksPerSecond
        : throw new ArgumentException($"{value} is no whole number of seconds, and the field holds nothing finer.", nameof(value));

    /// <summary>A decimal number: always with a point, so that it reads as one.</summary>
    public static ManifestScalar Decimal(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return new(ManifestNodeKind.Float, text.IndexOf('.') >= 0 ? text : text + ".0");
    }
}
