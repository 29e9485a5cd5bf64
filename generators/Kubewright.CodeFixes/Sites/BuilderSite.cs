using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Sites;

/// <summary>Code that makes an object by calls on its builder.</summary>
internal abstract class BuilderSite : Site
{
    protected BuilderSite(CodeFile file, INamedTypeSymbol type, int position)
        : base(file, type) => Position = position;

    /// <summary>Where names are looked up.</summary>
    protected int Position { get; }

    public sealed override IReadOnlyList<TextChange>? Add(ManifestMap fields) => Write(fields) is { Length: > 0 } calls ? Insert(calls) : null;

    /// <summary>The calls that set fields, without a dot before them; <see langword="null"/> where builders cannot say it.</summary>
    public string? Write(ManifestMap fields) => File.BuilderWriter(Position).Calls(Type, fields) is { } calls ? string.Join(".", calls) : null;

    /// <summary>Puts calls behind those that are there.</summary>
    protected abstract IReadOnlyList<TextChange>? Insert(string calls);

    /// <summary>The calls of a chain on one builder, the first one first.</summary>
    protected IEnumerable<InvocationExpressionSyntax> Chain(ExpressionSyntax end)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        for (var at = end; at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && IsOfType(access.Expression); at = access.Expression)
            calls.Push(call);
        return calls;
    }

    protected bool IsOfType(ExpressionSyntax expression) => SymbolEqualityComparer.Default.Equals(File.Model.GetTypeInfo(expression).Type, Type);
}
