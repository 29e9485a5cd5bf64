using System.Runtime.CompilerServices;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>The sources of this repository.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
