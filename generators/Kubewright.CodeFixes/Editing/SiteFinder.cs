using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Finds the code that builds the object which a place belongs to.</summary>
internal static class SiteFinder
{
    /// <summary>The innermost object of a type around a place, or the one that the call at the place makes.</summary>
    public static ISite? Find(SyntaxNode place, SchemaTarget target, SemanticModel model, SourceText text)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation:
                    if (access.Name.Span.Contains(place.Span) && LambdaFor(invocation, target, model) is { } made)
                        return new LambdaSite(invocation, made.Parameter, made.Argument, text);
                    if (target.IsBuilder(model.GetTypeInfo(access.Expression).Type))
                        return new ChainSite(EndOfChain(invocation, model), text, model);
                    break;
                case BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation).Type is INamedTypeSymbol type:
                    if (target.IsBuilder(type))
                        return new ChainSite(EndOfChain(creation, model), text, model);
                    if (target.IsModel(type))
                        return new ModelSite(creation, type, model, text);
                    break;
            }
        }

        return null;
    }

    /// <summary>The parameter by which a call hands the builder of what it makes to a lambda, and what is given for it.</summary>
    private static (IParameterSymbol Parameter, ExpressionSyntax? Argument)? LambdaFor(InvocationExpressionSyntax invocation, SchemaTarget target, SemanticModel model)
    {
        if (model.GetOperation(invocation) is not IInvocationOperation operation)
            return null;
        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter is { Type: INamedTypeSymbol { Name: "Action", TypeArguments: [var built] } } parameter && target.IsBuilder(built))
                return (parameter, argument.Syntax is ArgumentSyntax { Expression: var given } ? given : null);
        }

        return null;
    }

    /// <summary>The last call on a builder, of those that are written one after the other.</summary>
    private static ExpressionSyntax EndOfChain(ExpressionSyntax start, SemanticModel model)
    {
        var end = start;
        var type = model.GetTypeInfo(end).Type;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == end
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(next).Type, type))
        {
            end = next;
        }

        return end;
    }
}
