using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Takes code out.</summary>
internal static class Removal
{
    /// <summary>Takes calls out of their chain; a lambda that has no other is taken out as a whole where nobody needs it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="extended">Positions where other calls are added.</param>
    public static IReadOnlyList<TextChange>? Calls(CodeFile file, IReadOnlyList<InvocationExpressionSyntax> calls, IReadOnlyCollection<int> extended)
    {
        var changes = new List<TextChange>();
        foreach (var call in calls)
        {
            if (call.Expression is not MemberAccessExpressionSyntax access)
                return null;
            var start = call;
            ExpressionSyntax receiver = access.Expression;
            while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax before } earlier && calls.Contains(earlier))
                (start, receiver) = (earlier, before.Expression);
            var isLast = !(call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax later } && calls.Contains(later));
            if (!isLast)
                continue;
            if (receiver is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax || extended.Contains(call.Span.End))
                changes.Add(new TextChange(TextSpan.FromBounds(receiver.Span.End, call.Span.End), ""));
            else if (call.Parent is LambdaExpressionSyntax lambda)
                changes.Add(Lambda(file, lambda));
            else if (call.Parent is ExpressionStatementSyntax statement)
                changes.Add(new TextChange(Lines(statement, file.Text), ""));
            else
                return null;
        }

        return changes;
    }

    /// <summary>Takes an argument out, of the several that there may be: one that is optional, or one of a number of them.</summary>
    public static TextChange? Argument(CodeFile file, ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax list || file.Model.GetOperation(list.Parent!) is not IInvocationOperation invocation)
            return null;
        var parameter = (file.Model.GetOperation(argument) as IArgumentOperation)?.Parameter ?? invocation.TargetMethod.Parameters.LastOrDefault();
        if (parameter is not ({ IsOptional: true } or { IsParams: true }))
            return null;
        var index = list.Arguments.IndexOf(argument);
        if (!parameter.IsParams && list.Arguments.Skip(index + 1).Any(later => later.NameColon is null))
            return null;
        return Element(list.Arguments, index);
    }

    /// <summary>Takes out the element of a collection that code belongs to; <see langword="null"/> where it is given as an argument.</summary>
    public static TextChange? Item(SyntaxNode node)
    {
        foreach (var at in node.AncestorsAndSelf().TakeWhile(it => it is ExpressionSyntax or CollectionElementSyntax))
        {
            switch (at)
            {
                case CollectionElementSyntax { Parent: CollectionExpressionSyntax collection } element:
                    return Element(collection.Elements, collection.Elements.IndexOf(element));
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ArrayInitializerExpression } items } item:
                    return Element(items.Expressions, items.Expressions.IndexOf(item));
            }
        }

        return null;
    }

    /// <summary>Takes an element out, with one comma.</summary>
    public static TextChange Element<T>(SeparatedSyntaxList<T> elements, int index)
        where T : SyntaxNode => index + 1 < elements.Count
            ? new TextChange(TextSpan.FromBounds(elements[index].SpanStart, elements[index + 1].SpanStart), "")
            : new TextChange(TextSpan.FromBounds(index > 0 ? elements[index - 1].Span.End : elements[index].SpanStart, elements[index].Span.End), "");

    /// <summary>The lines of a statement.</summary>
    public static TextSpan Lines(StatementSyntax statement, SourceText text)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart))) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    private static TextChange Lambda(CodeFile file, LambdaExpressionSyntax lambda)
    {
        if (lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument && list.Arguments.Count > 1 && Argument(file, argument) is { } removed)
            return removed;
        return new TextChange(lambda.Body.Span, "{ }");
    }
}
