namespace Kubewright.Rules;

/// <summary>Reading fields that are pointers in the API server's types: the empty string is a value there, other than no value.</summary>
internal static class OptionalFields
{
    /// <summary>The string in a field, be it empty; what the server sets where the field is certainly absent; <see langword="null"/> where it is not known.</summary>
    public static string? TextIfAny(this ManifestMap map, string field, string missing) => map.Text(field) ?? (map.IsCertainlyAbsent(field) ? missing : null);

    /// <summary>The whole number in a field, or what the server sets where the field is certainly absent; <see langword="null"/> where it is not known.</summary>
    public static long? IntegerOr(this ManifestMap map, string field, long missing) => map.Integer(field) ?? (map.IsCertainlyAbsent(field) ? missing : null);

    /// <summary>Whether a field certainly has a value: not null and not unknown.</summary>
    public static bool Has(this ManifestMap map, string field) => map[field] is { Kind: not (ManifestNodeKind.Null or ManifestNodeKind.Unknown) };
}
