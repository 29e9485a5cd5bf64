using System.Collections.Concurrent;
using Kubewright.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Symbols;

/// <summary>Who uses the members of a compilation.</summary>
internal sealed class Uses
{
    private readonly ConcurrentDictionary<ISymbol, bool> hasCallers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> touched = new(SymbolEqualityComparer.Default);
    private readonly Compilation compilation;
    private readonly MethodBodies bodies;

    public Uses(Compilation compilation, MethodBodies bodies)
    {
        this.compilation = compilation;
        this.bodies = bodies;
    }

    /// <summary>Whether other code of the compilation calls a method or reads a property: then what it returns is judged there.</summary>
    public bool HasCallers(ISymbol member, CancellationToken cancellation)
    {
        var called = (member as IMethodSymbol)?.AssociatedSymbol ?? member;
        return hasCallers.GetOrAdd(called.OriginalDefinition, symbol => Sites(symbol, cancellation).Any(site => !IsInside(symbol, site) && Names(site, symbol, cancellation)));
    }

    /// <summary>Whether anything is done to the object in a field, other than to copy it or to write it out.</summary>
    public bool IsTouched(ISymbol field, CancellationToken cancellation) => touched.GetOrAdd(field.OriginalDefinition, symbol => Sites(symbol, cancellation).Any(site =>
        site.Parent is MemberAccessExpressionSyntax access
        && (access.Expression == site ? access : access.Parent as MemberAccessExpressionSyntax) is { Name.Identifier.ValueText: not ("Clone" or "Build" or "ToYaml" or "ToJson") }
        && Names(site, symbol, cancellation)));

    private IEnumerable<SimpleNameSyntax> Sites(ISymbol symbol, CancellationToken cancellation) =>
        compilation.SyntaxTrees.SelectMany(tree => NameIndex.Uses(tree, symbol.Name, cancellation));

    private static bool IsInside(ISymbol symbol, SyntaxNode site) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == site.SyntaxTree && reference.Span.Contains(site.Span));

    private bool Names(SimpleNameSyntax site, ISymbol symbol, CancellationToken cancellation)
    {
        var info = bodies.Model(site.SyntaxTree).GetSymbolInfo(site, cancellation);
        return SymbolEqualityComparer.Default.Equals(((info.Symbol as IMethodSymbol)?.ReducedFrom ?? info.Symbol)?.OriginalDefinition, symbol);
    }
}
