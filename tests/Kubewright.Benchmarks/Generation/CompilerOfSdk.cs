using System.Reflection;
using System.Runtime.Loader;

namespace Kubewright.Benchmarks.Generation;

/// <summary>
/// The compiler that <c>dotnet build</c> runs. Unlike the one of the packages it was compiled ahead of time, so that the first run in a process is
/// what people wait for; being of another version, it needs a load context, and this program in it once more.
/// </summary>
internal sealed class CompilerOfSdk : AssemblyLoadContext
{
    private static readonly string[] Own = ["Kubewright", "YamlDotNet"];

    private readonly string folder;

    private CompilerOfSdk(string folder) => this.folder = folder;

    /// <summary>Finds the folder of its assemblies.</summary>
    public static string FindFolder() => Path.Combine(Command.Run("dotnet", "msbuild", Repository.PathOf("src", "Kubewright.Core"), "-getProperty:RoslynTargetsPath").Trim(), "bincore");

    /// <summary>Does what the child process for the generator does, with this compiler.</summary>
    /// <param name="folder">The folder of its assemblies.</param>
    /// <param name="schemas">The set of schemas.</param>
    public static int Report(string folder, string schemas)
    {
        var program = new CompilerOfSdk(folder).LoadFromAssemblyName(typeof(CompilerOfSdk).Assembly.GetName());
        var report = program.GetType(typeof(GeneratorRun).FullName!)!.GetMethod(nameof(GeneratorRun.Report))!;
        return report.CreateDelegate<Func<string, int>>()(schemas);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        var from = name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? folder : Own.Any(own => name.StartsWith(own, StringComparison.Ordinal)) ? AppContext.BaseDirectory : null;
        return from is null ? null : LoadFromAssemblyPath(Path.Combine(from, name + ".dll"));
    }
}
