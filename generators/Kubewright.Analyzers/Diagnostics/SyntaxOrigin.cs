using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Diagnostics;

/// <summary>A place in C#: line and column are computed only where somebody asks.</summary>
internal sealed class SyntaxOrigin : Origin
{
    private readonly SyntaxTree tree;
    private readonly TextSpan span;

    private SyntaxOrigin(SyntaxTree tree, TextSpan span)
        : base(tree.FilePath, 0, 0, span.Length)
    {
        this.tree = tree;
        this.span = span;
    }

    public override int Line => Start.Line + 1;

    public override int Column => Start.Character + 1;

    public Location Location => Location.Create(tree, span);

    private LinePosition Start => tree.GetLineSpan(span).StartLinePosition;

    /// <summary>The whole expression.</summary>
    public static SyntaxOrigin Of(IOperation operation) => Of(operation.Syntax);

    public static SyntaxOrigin Of(SyntaxNode syntax) => new(syntax.SyntaxTree, syntax switch
    {
        ArgumentSyntax argument => argument.Expression.Span,
        ParameterSyntax parameter => parameter.Identifier.Span,
        _ => syntax.Span,
    });

    /// <summary>What a person would point at to say which call or creation made something: its name.</summary>
    public static SyntaxOrigin NameOf(SyntaxNode syntax) => new(syntax.SyntaxTree, syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Span,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Span,
        InvocationExpressionSyntax invocation => invocation.Expression.Span,
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Span,
        AssignmentExpressionSyntax assignment => assignment.Left.Span,
        ArgumentSyntax argument => argument.Expression.Span,
        ParameterSyntax parameter => parameter.Identifier.Span,
        MemberAccessExpressionSyntax access => access.Name.Span,
        _ => syntax.Span,
    });
}
