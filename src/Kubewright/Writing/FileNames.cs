using System.Security.Cryptography;
using System.Text;

namespace Kubewright;

/// <summary>
/// Names of files that people can read and every file system takes: lower-case letters, digits, dots, hyphens and underscores. They
/// are as short as they can be while they are unique.
/// </summary>
internal static class FileNames
{
    /// <summary>Leaves room for an extension below the 255 bytes that file systems have for a name.</summary>
    private const int MaxLength = 200;

    private const int HashLength = 10;

    /// <summary>A name for each, in the same order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ManifestIdentity> identities, ManifestFormat format)
    {
        var details = new Detail[identities.Count];
        var salts = Salts(identities);
        while (true)
        {
            var names = new string[identities.Count];
            for (var i = 0; i < names.Length; i++)
                names[i] = Shorten(Stem(identities[i], details[i], salts[i]), identities[i], salts[i]);
            var clashes = names
                .Select((name, index) => (name, index))
                .GroupBy(one => one.name, one => one.index, StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .SelectMany(group => group)
                .Where(index => details[index] < Detail.Hash)
                .ToArray();
            if (clashes.Length == 0)
                return Array.ConvertAll(names, name => name + (format == ManifestFormat.Json ? ".json" : ".yaml"));
            foreach (var index in clashes)
                details[index]++;
        }
    }

    /// <summary>Numbers those whose names the server makes: they may have everything in common.</summary>
    private static int[] Salts(IReadOnlyList<ManifestIdentity> identities)
    {
        var seen = new Dictionary<ManifestIdentity, int>();
        var salts = new int[identities.Count];
        for (var i = 0; i < salts.Length; i++)
        {
            salts[i] = seen.GetValueOrDefault(identities[i]);
            seen[identities[i]] = salts[i] + 1;
        }

        return salts;
    }

    private static string Stem(ManifestIdentity identity, Detail detail, int salt)
    {
        var stem = new StringBuilder();
        Append(stem, identity.Kind);
        if (detail >= Detail.Group && identity.Group.Length > 0)
            Append(stem.Append('.'), identity.Group);
        if (detail >= Detail.Namespace && identity.Namespace.Length > 0)
            Append(stem.Append('-'), identity.Namespace);
        Append(stem.Append('-'), identity.IsGenerated ? identity.Name.TrimEnd('-') : identity.Name);
        if (detail == Detail.Hash)
            stem.Append('-').Append(Hash(identity, salt));
        return stem.ToString();
    }

    private static string Shorten(string stem, ManifestIdentity identity, int salt) =>
        stem.Length <= MaxLength ? stem : $"{stem.AsSpan(0, MaxLength - HashLength - 1)}-{Hash(identity, salt)}";

    private static void Append(StringBuilder stem, string text)
    {
        foreach (var c in text)
            stem.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '.' or '_' ? c : '-');
    }

    private static string Hash(ManifestIdentity identity, int salt)
    {
        var text = string.Join('\n', identity.Group, identity.Kind, identity.Namespace, identity.Name, salt);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
    }

    /// <summary>How much a name tells.</summary>
    private enum Detail
    {
        KindAndName,
        Namespace,
        Group,
        Hash,
    }
}
