using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>A chain of calls on a builder: something is added by one more call at its end.</summary>
internal sealed class ChainSite : ISite
{
    private readonly ExpressionSyntax end;
    private readonly SourceText text;
    private readonly SemanticModel model;

    public ChainSite(ExpressionSyntax end, SourceText text, SemanticModel model)
    {
        this.end = end;
        this.text = text;
        this.model = model;
    }

    public IReadOnlyList<TextChange>? Add(Addition addition) => [Layout.NextCall(end, addition.Call, text)];

    public SyntaxNode? Literal(string field)
    {
        var start = end;
        while (start is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            start = access.Expression;
        return start is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } ? FieldArguments.Literal(arguments, model.GetSymbolInfo(start).Symbol as IMethodSymbol, field) : null;
    }
}
