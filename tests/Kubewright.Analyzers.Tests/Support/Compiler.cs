using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>Compiles and analyzes programs.</summary>
internal static class Compiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using k8s;
        global using k8s.Models;
        global using Kubewright;
        """;

    public static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly SyntaxTree UsingsTree = CSharpSyntaxTree.ParseText(Usings, Options);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "KubernetesClient.dll" or "Kubewright.dll" or "Kubewright.Core.dll" or "CustomResources.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    /// <summary>A compilation without errors.</summary>
    public static CSharpCompilation Compile(params string[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "program",
            [UsingsTree, .. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, Options, path: index == 0 ? "Program.cs" : $"File{index}.cs"))],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        AssertNoErrors(compilation);
        return compilation;
    }

    public static void AssertNoErrors(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(10)));
    }

    /// <summary>What the analyzer says, in the order of the text.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new ManifestAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (problem, _, _) => throw new InvalidOperationException("The analyzer failed.", problem), concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
