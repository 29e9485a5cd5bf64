using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Reading;

/// <summary>The bodies of methods, properties and fields of one compilation, bound when they are first followed.</summary>
internal sealed class MethodBodies
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly Compilation compilation;

    public MethodBodies(Compilation compilation) => this.compilation = compilation;

    /// <summary>What a method does; <see langword="null"/> where its code is not in the compilation.</summary>
    public IOperation? Of(IMethodSymbol method) => bodies.GetOrAdd(method.OriginalDefinition, Bind);

    /// <summary>What a field or automatic property is initialized to; <see langword="null"/> where it is not.</summary>
    public IOperation? Initializer(ISymbol member) => bodies.GetOrAdd(member.OriginalDefinition, Bind);

#pragma warning disable RS1030 // The body that is followed is in another place than the one that is analyzed; there is no other way to get at it.
    public SemanticModel Model(SyntaxTree tree) => models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));
#pragma warning restore RS1030

    private IOperation? Bind(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            SyntaxNode? body = reference.GetSyntax() switch
            {
                BaseMethodDeclarationSyntax { Body: { } block } => block,
                BaseMethodDeclarationSyntax { ExpressionBody: { } expression } => expression,
                LocalFunctionStatementSyntax local => local.Body ?? (SyntaxNode?)local.ExpressionBody,
                AccessorDeclarationSyntax accessor => accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody,
                ArrowExpressionClauseSyntax expression => expression,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                _ => null,
            };
            if (body is not null && compilation.ContainsSyntaxTree(body.SyntaxTree) && Model(body.SyntaxTree).GetOperation(body) is { } operation)
                return operation;
        }

        return null;
    }
}
