using Kubewright.CodeFixes.Editing;
using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Sites;

/// <summary>A chain of calls on a builder: something is added by one more call at its end.</summary>
internal sealed class ChainSite : BuilderSite
{
    private readonly ExpressionSyntax end;

    /// <param name="file">The file.</param>
    /// <param name="type">The builder.</param>
    /// <param name="start">What makes the builder.</param>
    public ChainSite(CodeFile file, INamedTypeSymbol type, ExpressionSyntax start)
        : base(file, type, start.SpanStart)
    {
        end = start;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == end && IsOfType(next))
            end = next;
    }

    public override IReadOnlyList<InvocationExpressionSyntax> Calls => [.. Chain(end)];

    protected override IReadOnlyList<TextChange>? Insert(string calls) => [Layout.NextCall(end, calls, File.Text)];
}
