using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests.Support;

/// <summary>A file in a project that refers to Kubewright and the official client, as an editor has it.</summary>
internal static class Editor
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Opens a file.</summary>
    public static Document Open(string source) => Project().AddDocument("Manifests.cs", SourceText.From(source));

    /// <summary>A project without files.</summary>
    public static Project Project() => new AdhocWorkspace().AddProject(ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        "Manifests",
        "Manifests",
        LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
        parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
        metadataReferences: References));

    /// <summary>What the compiler says against a file.</summary>
    public static async Task<IEnumerable<string>> ErrorsAsync(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync();
        return compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
    }
}
