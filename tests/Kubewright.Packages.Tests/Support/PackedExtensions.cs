using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Packages.Support;

/// <summary>What the package brings for a compiler, loaded from its files as a compiler loads it.</summary>
internal sealed class PackedExtensions : IAnalyzerAssemblyLoader
{
    private readonly string folder;
    private readonly AssemblyLoadContext context;

    public PackedExtensions(ZipArchive package, string folder)
    {
        this.folder = folder;
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)))
            entry.ExtractToFile(Path.Combine(folder, entry.Name));
        context = new AssemblyLoadContext("analyzers", isCollectible: true);
        context.Resolving += (loading, name) => File.Exists(At(name)) ? loading.LoadFromAssemblyPath(At(name)) : null;
        References = [.. Directory.EnumerateFiles(folder, "*.dll").Select(path => new AnalyzerFileReference(path, this))];
        foreach (var reference in References)
            reference.AnalyzerLoadFailed += (_, failure) => Failures.Add($"{reference.Display}: {failure.Message}");
    }

    public IReadOnlyList<AnalyzerFileReference> References { get; }

    /// <summary>What could not be loaded.</summary>
    public List<string> Failures { get; } = [];

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => context.LoadFromAssemblyPath(fullPath);

    private string At(AssemblyName name) => Path.Combine(folder, name.Name + ".dll");
}
