using System.Security.Cryptography;
using System.Text;

namespace Kubewright;

/// <summary>Which files of a directory are ours, and what we wrote into them: lines that <c>sha256sum --check</c> reads, too.</summary>
/// <remarks>A file may be there twice: while a run replaces it, the old content is ours and the new one is.</remarks>
internal sealed class OwnershipRecord
{
    public const string FileName = ".kubewright";

    private const int HashLength = 64;
    private const string Header = "# Files written by Kubewright, which it may replace and remove. Keep this file beside them.\n";

    private readonly SortedSet<(string Name, string Hash)> lines = new(Comparer<(string Name, string Hash)>.Create((left, right) =>
        string.CompareOrdinal(left.Name, right.Name) is var byName and not 0 ? byName : string.CompareOrdinal(left.Hash, right.Hash)));

    /// <summary>The files, in order.</summary>
    public IEnumerable<string> Names => lines.Select(line => line.Name).Distinct(StringComparer.Ordinal);

    public bool IsEmpty => lines.Count == 0;

    /// <summary>Reads the record of a directory; empty where there is none.</summary>
    /// <exception cref="ManifestSetException">The file is no such record.</exception>
    public static OwnershipRecord Read(string directory)
    {
        var record = new OwnershipRecord();
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            return record;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!IsValid(line))
                throw new ManifestSetException($"{path}({number}): this is no line of a record of written files. Restore the file; or delete it, and no file in the directory will be taken for Kubewright's.");
            record.lines.Add((line[(HashLength + 2)..], line[..HashLength]));
        }

        return record;
    }

    public void Add(OutputFile file) => lines.Add((file.Name, Hash(file.Content)));

    /// <summary>Adds what another record has.</summary>
    public void Add(OwnershipRecord other) => lines.UnionWith(other.lines);

    /// <summary>Adds what another record has about a file.</summary>
    public void Add(OwnershipRecord other, string name) => lines.UnionWith(other.lines.Where(line => line.Name == name));

    /// <summary>Whether we wrote a file of this name.</summary>
    public bool Owns(string name) => lines.Any(line => line.Name == name);

    /// <summary>Whether we wrote this very content.</summary>
    public bool Owns(OutputFile file) => lines.Contains((file.Name, Hash(file.Content)));

    public bool SetEquals(OwnershipRecord other) => lines.SetEquals(other.lines);

    public byte[] ToUtf8()
    {
        var text = new StringBuilder(Header);
        foreach (var (name, hash) in lines)
            text.Append(hash).Append("  ").Append(name).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A record may come from anywhere; it must not be able to name files outside its directory.</summary>
    private static bool IsValid(string line)
    {
        if (line.Length < HashLength + 3 || line[HashLength] != ' ' || line[HashLength + 1] != ' ')
            return false;
        foreach (var c in line.AsSpan(0, HashLength))
        {
            if (!char.IsAsciiHexDigitLower(c))
                return false;
        }

        foreach (var c in line.AsSpan(HashLength + 2))
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        }

        return line[HashLength + 2] != '.';
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
