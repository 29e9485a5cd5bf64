using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Docs;

/// <summary>
/// Compiles code as the project of a reader would: with implicit usings, references to Kubewright and the official client, and the builders of the
/// sample's custom resources.
/// </summary>
internal static class CodeCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using CustomResources;
        global using Kubewright;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Kubewright.Docs", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The errors and warnings, with the lines of the code.</summary>
    public static IReadOnlyList<string> Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        var isProgram = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), tree],
            References,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return Describe(compilation.GetDiagnostics());
    }

    /// <summary>The errors of the syntax alone.</summary>
    public static IReadOnlyList<string> Parse(string code) => Describe(CSharpSyntaxTree.ParseText(code, Options).GetDiagnostics());

    private static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(IsTold).Select(diagnostic => $"line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage()}")];

    /// <summary>A using that an example shows for its reader may be implied already, or needed by a later part.</summary>
    private static bool IsTold(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0105" or "CS8933");
}
