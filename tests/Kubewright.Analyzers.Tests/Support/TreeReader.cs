using System.Reflection;
using System.Runtime.Loader;
using Kubewright.Analyzers.Checking;
using Kubewright.Analyzers.Settings;
using Kubewright.Analyzers.State;
using Kubewright.Analyzers.Symbols;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>The trees of a program: those that the analyzer reads, and those that running it gives.</summary>
internal static class TreeReader
{
    /// <summary>What a method returns, as the analyzer reads it.</summary>
    public static ManifestNode Read(Compilation compilation, string method) => Read(compilation, [method])[method];

    /// <summary>What methods return, as the analyzer reads it.</summary>
    public static IReadOnlyDictionary<string, ManifestNode> Read(Compilation compilation, IReadOnlyCollection<string> methods)
    {
        var analysis = new CompilationAnalysis(KnownSymbols.Find(compilation)!, new CompilationSettings(compilation, new AnalyzerOptions([]), () => SchemaCatalog.BuiltIn, DiagnosticSeverity.Hidden, CancellationToken.None), new FindingReporter());
        var wanted = methods.ToHashSet();
        var declarations = from tree in compilation.SyntaxTrees
                           from declaration in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
                           where wanted.Contains(declaration.Identifier.ValueText)
                           select declaration;
        return declarations.ToDictionary(declaration => declaration.Identifier.ValueText, declaration =>
        {
            var model = compilation.GetSemanticModel(declaration.SyntaxTree);
            return Returned(analysis, model.GetOperation(declaration)!, model.GetDeclaredSymbol(declaration)!).Node;
        });
    }

    /// <summary>Compiles a program to an assembly that can be run.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        image.Position = 0;
        return new AssemblyLoadContext("program", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>What a method returns when it runs, as a tree.</summary>
    public static ManifestNode Run(Assembly assembly, string type, string method)
    {
        var found = assembly.GetType(type)!.GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!;
        return found.Invoke(null, null) switch
        {
            Builder builder => builder.Node,
            ManifestSet set => new ManifestList(set.Select(manifest => manifest.Node)),
            { } model => ModelTrees.Of(model),
            null => ManifestScalar.Null,
        };
    }

    private static Value Returned(CompilationAnalysis analysis, IOperation operation, ISymbol member) =>
        analysis.Read(operation, member, CancellationToken.None)?.Returned ?? throw new InvalidOperationException($"{member} is too much to read.");
}
