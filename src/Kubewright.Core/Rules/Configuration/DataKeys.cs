namespace Kubewright.Rules.Configuration;

/// <summary>What ConfigMaps and Secrets have in common.</summary>
internal static class DataKeys
{
    /// <summary>How many bytes all values together may have.</summary>
    public const long SizeLimit = 1024 * 1024;

    /// <summary>What is wrong with a key, or <see langword="null"/>. Keys become file names.</summary>
    public static string? Problem(string key)
    {
        if (key.Length is 0 or > 253 || key == "." || key.StartsWith("..", StringComparison.Ordinal))
            return Wrong(key);
        foreach (var c in key)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
                return Wrong(key);
        }

        return null;
    }

    /// <summary>The number of bytes that base64 stands for.</summary>
    public static long DecodedLength(string base64)
    {
        var count = 0L;
        foreach (var c in base64)
        {
            if (c is not ('=' or '\r' or '\n'))
                count++;
        }

        return count * 3 / 4;
    }

    private static string Wrong(string key) =>
        $"'{key}' is no key: use at most 253 letters, digits, '-', '_' and '.'; it is not '.' and does not begin with '..'.";
}
