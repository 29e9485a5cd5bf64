using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Reading;

/// <summary>
/// Collection expressions, <c>[a, b, ..c]</c>. The oldest compiler that the analyzers run in has no operation for them, so they are told by their syntax; newer ones
/// have the elements as children.
/// </summary>
internal static class CollectionExpressions
{
    /// <summary>The elements, or <see langword="null"/> where it is no collection expression; a spread element is an operation over a <see cref="SpreadElementSyntax"/>.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation operation) =>
        operation.Syntax is CollectionExpressionSyntax ? [.. operation.ChildOperations] : null;

    /// <summary>Whether an element stands for all the items of a collection.</summary>
    public static bool IsSpread(IOperation element) => element.Syntax is SpreadElementSyntax;
}
