namespace Kubewright.Rules;

/// <summary>Names of variables and keys that hold secrets.</summary>
internal static class SecretNames
{
    /// <summary>What a name consists of, or ends in after a separator.</summary>
    private static readonly string[] Endings =
    [
        "pass", "passwd", "password", "passphrase", "pwd", "secret", "token", "apikey", "api_key", "access_key", "secret_key", "secret_key_base", "private_key",
        "client_secret", "auth_key", "bearer", "credential", "credentials", "encryption_key", "signing_key", "connection_string",
    ];

    /// <summary>What a name ends in, with or without a separator.</summary>
    private static readonly string[] Suffixes = ["password", "passwd", "secret", "apikey"];

    private static readonly string[] Passwords = ["pass", "passwd", "password", "passphrase", "pwd"];

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "secret", "secrets", "password", "passwd", "passphrase" };

    /// <summary>What a name ends in that says where a secret is, or how it is handled.</summary>
    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "name", "path", "file", "dir", "url", "uri", "host", "endpoint", "id", "arn", "ttl", "expiry", "expiration", "lifetime", "timeout", "interval", "rotation", "length",
        "size", "count", "limit", "type", "format", "algorithm", "encoding", "header", "prefix", "issuer", "audience", "scope", "namespace", "ref", "store", "manager",
        "provider", "backend", "engine", "version", "region", "bucket", "project", "policy", "enabled", "required", "mode",
    };

    /// <summary>Whether a name is that of a secret.</summary>
    public static bool IsSecret(string name)
    {
        var words = name.ToLowerInvariant().Replace('-', '_').Replace('.', '_');
        if (words == "oci_cli_key_content" || (words.StartsWith("azure_", StringComparison.Ordinal) && words.EndsWith("_key", StringComparison.Ordinal) && words.Length > "azure__key".Length))
            return true;
        var bare = WithoutNumber(words);
        return EndsInOneOf(bare, Endings) || Array.Exists(Suffixes, suffix => bare.EndsWith(suffix, StringComparison.Ordinal)) || HasSecretPart(words);
    }

    /// <summary>Whether a name is that of a password, which may consist of digits.</summary>
    public static bool IsPassword(string name) => EndsInOneOf(WithoutNumber(name.ToLowerInvariant().Replace('-', '_').Replace('.', '_')), Passwords);

    private static bool HasSecretPart(string words)
    {
        var parts = words.Split('_');
        return !References.Contains(parts[parts.Length - 1]) && Array.Exists(parts, Parts.Contains);
    }

    private static bool EndsInOneOf(string words, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal) && (words.Length == ending.Length || words[words.Length - ending.Length - 1] == '_'))
                return true;
        }

        return false;
    }

    private static string WithoutNumber(string words)
    {
        if (words.EndsWith("_value", StringComparison.Ordinal))
            return words.Substring(0, words.Length - "_value".Length);
        var end = words.Length;
        while (end > 0 && words[end - 1] is >= '0' and <= '9')
            end--;
        return end == words.Length ? words : words.Substring(0, end).TrimEnd('_');
    }
}
