using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Diagnostics;

/// <summary>A place in C#: line and column are computed only where somebody asks.</summary>
internal sealed class SyntaxOrigin : Origin
{
    private SyntaxOrigin(SyntaxTree tree, TextSpan span)
        : base(tree.FilePath, 0, 0, span.Length)
    {
        Tree = tree;
        Span = span;
    }

    public SyntaxTree Tree { get; }

    public TextSpan Span { get; }

    public override int Line => Start.Line + 1;

    public override int Column => Start.Character + 1;

    public Location Location => Location.Create(Tree, Span);

    private LinePosition Start => Tree.GetLineSpan(Span).StartLinePosition;

    /// <summary>Whether something was written in this place.</summary>
    public bool Contains(Origin? origin) => origin is SyntaxOrigin other && other.Tree == Tree && Span.Contains(other.Span);

    /// <summary>From a name on, which something was made by, to the end of the call; another place as it is.</summary>
    public SyntaxOrigin Made() => Tree.GetRoot().FindToken(Span.Start).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && NameOf(call).Span == Span
        ? new SyntaxOrigin(Tree, TextSpan.FromBounds(Span.Start, call.Span.End))
        : this;

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
