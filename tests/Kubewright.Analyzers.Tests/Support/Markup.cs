using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>Source text in which <c>{|KW2020:"nginx"|}</c> says that a rule reports exactly this span.</summary>
/// <param name="Source">The text without the signs.</param>
/// <param name="Expected">What is to be reported.</param>
internal sealed record Markup(string Source, IReadOnlyList<(string Rule, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Rule, int Start)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("{|KW") && text.IndexOf(':', i) is var colon && colon > i)
            {
                open.Push((text[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (open.Count > 0 && text.AsSpan(i).StartsWith("|}"))
            {
                var (rule, start) = open.Pop();
                expected.Add((rule, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        return new Markup(source.ToString(), [.. expected.OrderBy(place => place.Item2.Start).ThenBy(place => place.Item1, StringComparer.Ordinal)]);
    }
}
