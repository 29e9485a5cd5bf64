using System.Collections.Concurrent;
using Kubewright.Analyzers.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Symbols;

/// <summary>Who uses the members of a compilation.</summary>
internal sealed class Uses
{
    private readonly ConcurrentDictionary<ISymbol, Callers> callers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> touched = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, IReadOnlyList<SimpleNameSyntax>> sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SimpleNameSyntax, ISymbol?> named = new();
    private readonly Compilation compilation;
    private readonly MethodBodies bodies;

    public Uses(Compilation compilation, MethodBodies bodies)
    {
        this.compilation = compilation;
        this.bodies = bodies;
    }

    /// <summary>Whether other code of the compilation calls a method or reads a property.</summary>
    public Callers CallersOf(ISymbol member, CancellationToken cancellation)
    {
        var called = (member as IMethodSymbol)?.AssociatedSymbol ?? member;
        return callers.GetOrAdd(called.OriginalDefinition, symbol => FindCallers(symbol, cancellation));
    }

    /// <summary>The argument for a parameter where exactly one call in the compilation can give it one, and it is a constant.</summary>
    public IOperation? OnlyArgument(IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.Internal, MethodKind: MethodKind.Ordinary } method)
            return null;
        var sites = Sites(method, cancellation).Where(site => Names(site, method, cancellation)).Take(2).ToList();
        if (sites is not [var only] || only.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression.Span.End == only.Span.End) is not { } syntax)
            return null;
        var argument = (bodies.Model(only.SyntaxTree).GetOperation(syntax, cancellation) as IInvocationOperation)?.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
        return argument is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: true } ? argument.Value : null;
    }

    private Callers FindCallers(ISymbol symbol, CancellationToken cancellation)
    {
        var isReachedByName = symbol.IsOverride || symbol.IsVirtual || symbol.IsAbstract || ImplementsInterface(symbol);
        foreach (var site in Sites(symbol, cancellation))
        {
            if (IsInside(symbol, site))
                continue;
            if (Names(site, symbol, cancellation))
                return Callers.Known;
            if (isReachedByName)
                return Callers.Unseen;
        }

        return Callers.None;
    }

    private static bool ImplementsInterface(ISymbol symbol) => symbol.ContainingType?.AllInterfaces
        .SelectMany(type => type.GetMembers(symbol.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)) == true;

    /// <summary>Whether anything is done to the object in a field, other than to copy it or to write it out.</summary>
    public bool IsTouched(ISymbol field, CancellationToken cancellation) => touched.GetOrAdd(field.OriginalDefinition, symbol => Sites(symbol, cancellation).Any(site =>
        site.Parent is MemberAccessExpressionSyntax access
        && (access.Expression == site ? access : access.Parent as MemberAccessExpressionSyntax) is { Name.Identifier.ValueText: not ("Clone" or "Build" or "ToYaml" or "ToJson") }
        && Names(site, symbol, cancellation)));

    /// <summary>The places that a member may be named at, those in its own file first: there its callers mostly are, and that file is bound anyway.</summary>
    private IEnumerable<SimpleNameSyntax> Sites(ISymbol symbol, CancellationToken cancellation)
    {
        // What is private has no name outside of its type.
        if (symbol is { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type })
            return type.DeclaringSyntaxReferences.SelectMany(part => NameIndex.Uses(part.SyntaxTree, symbol.Name, cancellation).Where(site => part.Span.Contains(site.Span)));
        var own = symbol.DeclaringSyntaxReferences is [var declaration, ..] ? declaration.SyntaxTree : null;
        var all = sites.GetOrAdd(symbol.Name, name => [.. compilation.SyntaxTrees.SelectMany(tree => NameIndex.Uses(tree, name, cancellation))]);
        return own is null ? all : NameIndex.Uses(own, symbol.Name, cancellation).Concat(all.Where(site => site.SyntaxTree != own));
    }

    private static bool IsInside(ISymbol symbol, SyntaxNode site) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == site.SyntaxTree && reference.Span.Contains(site.Span));

    private bool Names(SimpleNameSyntax site, ISymbol symbol, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(named.GetOrAdd(site, name => SymbolAt(name, cancellation)), symbol);

    private ISymbol? SymbolAt(SimpleNameSyntax site, CancellationToken cancellation)
    {
        var found = bodies.Model(site.SyntaxTree).GetSymbolInfo(site, cancellation).Symbol;
        return ((found as IMethodSymbol)?.ReducedFrom ?? found)?.OriginalDefinition;
    }
}
