using System.Text;

namespace Kubewright;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kubewright-").FullName;

    /// <summary>The names in the directory, in order, without the record of what was written.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFileSystemEntries(Path)
        .Select(path => System.IO.Path.GetFileName(path)!)
        .Where(name => name != OwnershipRecord.FileName)
        .Order(StringComparer.Ordinal);

    public string this[string name]
    {
        get => File.ReadAllText(At(name), Encoding.UTF8);
        set => File.WriteAllText(At(name), value);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public bool Has(string name) => File.Exists(At(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
