using Kubewright.CodeFixes.Editing;
using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Sites;

/// <summary>A call that makes an object and hands its builder to a lambda: something is added in the lambda, which is made where there is none.</summary>
internal sealed class LambdaSite : BuilderSite
{
    private readonly InvocationExpressionSyntax invocation;
    private readonly IParameterSymbol parameter;
    private readonly ExpressionSyntax? given;

    /// <param name="file">The file.</param>
    /// <param name="type">The builder.</param>
    /// <param name="invocation">The call.</param>
    /// <param name="parameter">The parameter for the lambda.</param>
    /// <param name="given">What is given for it.</param>
    public LambdaSite(CodeFile file, INamedTypeSymbol type, InvocationExpressionSyntax invocation, IParameterSymbol parameter, ExpressionSyntax? given)
        : base(file, type, invocation.SpanStart)
    {
        this.invocation = invocation;
        this.parameter = parameter;
        this.given = given;
    }

    public override IReadOnlyList<InvocationExpressionSyntax> Calls => given switch
    {
        LambdaExpressionSyntax { ExpressionBody: { } body } => [.. Chain(body)],
        LambdaExpressionSyntax { Block: { } block } => [.. block.Statements.OfType<ExpressionStatementSyntax>().SelectMany(statement => Chain(statement.Expression))],
        _ => [],
    };

    protected override IReadOnlyList<TextChange>? Insert(string calls) => given switch
    {
        null => [Layout.Insert(invocation.ArgumentList.CloseParenToken.SpanStart, NewLambda(calls))],
        LambdaExpressionSyntax { ExpressionBody: { } body } when IsOfType(body) => [Layout.NextCall(body, calls, File.Text)],
        LambdaExpressionSyntax { Block: { Statements.Count: 0 } block } lambda when Layout.IsOnOneLine(block, File.Text) && Name(lambda) is { } name => [new TextChange(block.Span, $"{name}.{calls}")],
        LambdaExpressionSyntax { Block: { } block } lambda when Name(lambda) is { } name => [Layout.NextStatement(block, $"{name}.{calls};", File.Text)],
        _ => null,
    };

    private string NewLambda(string calls)
    {
        var name = File.BuilderWriter(Position).ParameterName(Type, parameter.ContainingType);
        var before = invocation.ArgumentList.Arguments.Count > 0 ? ", " : "";
        var label = invocation.ArgumentList.Arguments.Any(argument => argument.NameColon is not null) ? parameter.Name + ": " : "";
        return $"{before}{label}{name} => {name}.{calls}";
    }

    private static string? Name(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only.Identifier.Text,
        _ => null,
    };
}
