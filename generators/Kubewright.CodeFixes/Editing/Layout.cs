using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Puts new code where the code around it would have it.</summary>
internal static class Layout
{
    private const string Step = "    ";

    /// <summary>One more call behind a chain: on a line of its own where the last one has one.</summary>
    public static TextChange NextCall(ExpressionSyntax chain, string call, SourceText text)
    {
        var own = chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var dot } } && IsFirstOnLine(dot.SpanStart, text);
        var separator = own ? NewLine(text) + Indentation(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)chain).Expression).OperatorToken.SpanStart, text) : "";
        return Insert(chain.Span.End, $"{separator}.{call}");
    }

    /// <summary>One more statement in a block, before it is left.</summary>
    public static TextChange NextStatement(BlockSyntax block, string statement, SourceText text)
    {
        if (block.Statements.LastOrDefault(it => it is not (ReturnStatementSyntax or ThrowStatementSyntax)) is { } last)
            return Insert(last.Span.End, (IsFirstOnLine(last.SpanStart, text) ? NewLine(text) + Indentation(last.SpanStart, text) : " ") + statement);
        return Insert(block.OpenBraceToken.Span.End, IsFirstOnLine(block.CloseBraceToken.SpanStart, text)
            ? NewLine(text) + Indentation(block.CloseBraceToken.SpanStart, text) + Step + statement
            : " " + statement);
    }

    /// <summary>More elements in braces or brackets, each on a line of its own where the last one has one.</summary>
    public static TextChange NextElements<T>(SeparatedSyntaxList<T> elements, SyntaxToken open, IReadOnlyList<string> added, SourceText text)
        where T : SyntaxNode
    {
        if (elements.Count == 0)
        {
            var padding = open.IsKind(SyntaxKind.OpenBraceToken) ? " " : "";
            var blank = open.TrailingTrivia.Span;
            return new TextChange(blank.IsEmpty || open.TrailingTrivia.All(it => it.IsKind(SyntaxKind.WhitespaceTrivia)) ? blank : new TextSpan(open.Span.End, 0), padding + string.Join(", ", added) + padding);
        }

        var last = elements[elements.Count - 1];
        var separator = IsFirstOnLine(last.SpanStart, text) ? "," + NewLine(text) + Indentation(last.SpanStart, text) : ", ";
        var more = string.Concat(added.Select(it => separator + it));
        return elements.SeparatorCount < elements.Count
            ? Insert(last.Span.End, more)
            : Insert(elements.GetSeparator(elements.SeparatorCount - 1).Span.End, more.Substring(1) + ",");
    }

    public static bool IsOnOneLine(SyntaxNode node, SourceText text) => text.Lines.IndexOf(node.SpanStart) == text.Lines.IndexOf(node.Span.End);

    public static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);

    private static bool IsFirstOnLine(int position, SourceText text) => Indentation(position, text).Length == position - text.Lines.GetLineFromPosition(position).Start;

    private static string Indentation(int position, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < position && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    private static string NewLine(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }
}
