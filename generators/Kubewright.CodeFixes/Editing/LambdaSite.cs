using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>A call that makes an object and hands its builder to a lambda: something is added in the lambda, which is made where there is none.</summary>
internal sealed class LambdaSite : ISite
{
    private readonly InvocationExpressionSyntax invocation;
    private readonly IParameterSymbol parameter;
    private readonly ExpressionSyntax? given;
    private readonly SourceText text;

    public LambdaSite(InvocationExpressionSyntax invocation, IParameterSymbol parameter, ExpressionSyntax? given, SourceText text)
    {
        this.invocation = invocation;
        this.parameter = parameter;
        this.given = given;
        this.text = text;
    }

    public IReadOnlyList<TextChange>? Add(Addition addition) => given switch
    {
        null => [new TextChange(new TextSpan(invocation.ArgumentList.CloseParenToken.SpanStart, 0), NewLambda(addition.Call))],
        LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax body } => [Layout.NextCall(body, addition.Call, text)],
        LambdaExpressionSyntax { Block: { } block } lambda when Name(lambda) is { } name => [Layout.NextStatement(block, $"{name}.{addition.Call};", text)],
        _ => null,
    };

    public SyntaxNode? Literal(string field) => FieldArguments.Literal(invocation.ArgumentList, parameter.ContainingSymbol as IMethodSymbol, field);

    private string NewLambda(string call)
    {
        var name = parameter.Type is INamedTypeSymbol { TypeArguments: [{ Name: var type }] } ? type.Substring(0, 1).ToLowerInvariant() : "it";
        var before = invocation.ArgumentList.Arguments.Count > 0 ? ", " : "";
        var label = invocation.ArgumentList.Arguments.Any(argument => argument.NameColon is not null) ? parameter.Name + ": " : "";
        return $"{before}{label}{name} => {name}.{call}";
    }

    private static string? Name(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only.Identifier.Text,
        _ => null,
    };
}
