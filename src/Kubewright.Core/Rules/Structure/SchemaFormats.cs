using System.Globalization;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>The formats that the API server checks in custom resources. It ignores those that it does not know.</summary>
internal static class SchemaFormats
{
    /// <summary>A number with a unit somewhere, short or written out.</summary>
    private const string Duration = "(?i)[0-9]\\s*((nano|micro|milli|sec|min|hour|day|week)|(ns|us|\u00B5s|ms|s|m|h|hr|d|w|wk)([^a-z\u00B5]|$))";

    /// <summary>The format that counts, without hyphens; <see langword="null"/> where there is none.</summary>
    public static string? Of(SchemaNode schema) => schema.Format is { Length: > 0 } format
        ? schema.IsIntOrString || schema.Type is null or "string" ? Known(format)
            : schema.Type == "integer" && format is "int32" or "int64" ? format
            : schema.Type == "number" && format is "float" or "double" ? format
            : null
        : null;

    /// <summary>Whether a text has a format. Formats that nobody could tell apart offline count as met.</summary>
    public static bool IsMet(string format, string text) => format switch
    {
        "datetime" => IsDateTime(text),
        "date" => IsDate(text),
        "byte" => IsBase64(text),
        "ipv4" => text.IndexOf('.') >= 0 && IsAddress(text),
        "ipv6" => text.IndexOf(':') >= 0 && IsAddress(text),
        "cidr" => IsNetwork(text),
        "duration" => text is "0" or "+0" or "-0" || SchemaPatterns.IsMatch(Duration, text) != false,
        "uuid" => IsUuid(text, "[0-9a-f]{4}-?[0-9a-f]{4}"),
        "uuid3" => IsUuid(text, "3[0-9a-f]{3}-?[0-9a-f]{4}"),
        "uuid4" => IsUuid(text, "4[0-9a-f]{3}-?[89ab][0-9a-f]{3}"),
        "uuid5" => IsUuid(text, "5[0-9a-f]{3}-?[89ab][0-9a-f]{3}"),
        "k8sshortname" => Syntax.IsDnsLabel(text, 63),
        "k8slongname" => Syntax.IsDnsSubdomain(text),
        _ => true,
    };

    private static string? Known(string format) => format.Replace("-", "") is var bare && bare is
        "bsonobjectid" or "uri" or "email" or "hostname" or "ipv4" or "ipv6" or "cidr" or "mac" or "uuid" or "uuid3" or "uuid4" or "uuid5" or "isbn" or "isbn10" or "isbn13"
        or "creditcard" or "ssn" or "hexcolor" or "rgbcolor" or "byte" or "password" or "date" or "duration" or "datetime" or "k8sshortname" or "k8slongname" ? bare : null;

    private static bool IsDate(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text)
    {
        var at = text.IndexOfAny(['t', 'T']);
        if (at < 0 || !IsDate(text.Substring(0, at)))
            return false;
        var time = text.Substring(at + 1);
        return SchemaPatterns.IsMatch("^([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?([zZ]|([+-][0-9]{2}:[0-9]{2}))$", time) == true
            && string.CompareOrdinal(time, 0, "23", 0, 2) <= 0 && string.CompareOrdinal(time, 3, "59", 0, 2) <= 0 && string.CompareOrdinal(time, 6, "59", 0, 2) <= 0;
    }

    private static bool IsUuid(string text, string middle) =>
        SchemaPatterns.IsMatch("(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?" + middle + "-?[0-9a-f]{12}$", text) != false;

    private static bool IsNetwork(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && IsAddress(text.Substring(0, slash))
            && int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= (text.IndexOf(':') >= 0 ? 128 : 32);
    }

    /// <summary>An IP address as Go reads it: no zones, no brackets, always four numbers.</summary>
    private static bool IsAddress(string text)
    {
        if (text.IndexOf(':') >= 0)
            return text.IndexOfAny(['%', '[', ']', '/']) < 0 && System.Net.IPAddress.TryParse(text, out _);
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length > 0 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 255);
    }

    private static bool IsBase64(string text) =>
        SchemaPatterns.IsMatch("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$", text) != false;
}
