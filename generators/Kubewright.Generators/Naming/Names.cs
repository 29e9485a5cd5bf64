using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Generators.Naming;

/// <summary>C# names for what schemas call things.</summary>
internal static class Names
{
    private static readonly string[] SingularEndings = ["ss", "us", "is"];
    private static readonly string[] FractionPrefixes = ["Milli", "Micro", "Nano"];

    /// <summary><c>podIPs</c> → <c>PodIPs</c>, <c>x-kubernetes-list-type</c> → <c>XKubernetesListType</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        if (result.Length == 0)
            return "Empty";
        return char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    /// <summary>A parameter's name: camel case, and with <c>@</c> where it is a keyword.</summary>
    public static string Parameter(string name)
    {
        var pascal = Pascal(name);
        var lower = 0;
        while (lower < pascal.Length && char.IsUpper(pascal[lower]) && (lower == 0 || lower + 1 == pascal.Length || char.IsUpper(pascal[lower + 1])))
            lower++;
        var camel = pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None ? "@" + camel : camel;
    }

    /// <summary>The name of one item of a list or map: <c>Containers</c> → <c>Container</c>, <c>Policies</c> → <c>Policy</c>.</summary>
    public static string Singular(string pascal)
    {
        var start = pascal.Length;
        while (start > 0 && !char.IsUpper(pascal[--start]))
        {
        }

        var last = pascal.Substring(start);
        var head = pascal.Substring(0, start);
        return head + (Irregular.Singulars.TryGetValue(last, out var singular) ? singular : SingularWord(last));
    }

    /// <summary>The name without the word <c>Seconds</c>: what a member that takes a time span is called.</summary>
    public static string? WithoutSeconds(string pascal)
    {
        const string Word = "Seconds";
        var at = pascal.IndexOf(Word, StringComparison.Ordinal);
        var before = pascal.Substring(0, Math.Max(at, 0));
        return before.Length == 0 || FractionPrefixes.Any(before.EndsWith) ? null : pascal.Remove(at, Word.Length);
    }

    /// <summary>Text as a C# string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string SingularWord(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word.Substring(0, word.Length - 3) + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal))
            return word.Substring(0, word.Length - 2);
        var isSingular = !word.EndsWith("s", StringComparison.Ordinal) || word.Length == 1 || SingularEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
        return isSingular ? word : word.Substring(0, word.Length - 1);
    }
}
