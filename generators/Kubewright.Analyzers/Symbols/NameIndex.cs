using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Symbols;

/// <summary>Where the names of a file are used. It is made once for each version of the file, whatever else of the project changes.</summary>
/// <remarks>It knows the words of the text, and looks at the syntax around a word only where somebody asks for it: few names are ever asked for.</remarks>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, NameIndex> Indexes = new();

    private readonly SyntaxNode root;

    /// <summary>The places of the words, by their hashes.</summary>
    private readonly Dictionary<int, List<int>> words = [];

    private NameIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        root = tree.GetRoot(cancellation);
        var text = tree.GetText(cancellation).ToString();
        if (IsPlain(text))
            AddWords(text);
        else
            AddIdentifiers();
    }

    /// <summary>The uses of a name in a file.</summary>
    public static IReadOnlyList<SimpleNameSyntax> Uses(SyntaxTree tree, string name, CancellationToken cancellation)
    {
        if (!Indexes.TryGetValue(tree, out var index))
            index = Indexes.GetValue(tree, key => new NameIndex(key, cancellation));
        return index.words.TryGetValue(Hash(name, 0, name.Length), out var places) ? [.. places.Select(place => index.NameAt(place, name)).OfType<SimpleNameSyntax>()] : [];
    }

    private SimpleNameSyntax? NameAt(int place, string name) =>
        root.FindToken(place) is var token && token.Span.Contains(place) && token.ValueText == name ? token.Parent as SimpleNameSyntax : null;

    /// <summary>Whether every identifier in a text is written as it is called. Those with escapes or with letters that do not count may look different.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var sign in text)
        {
            if (sign > '\x7F')
                return false;
        }

        return text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private void AddWords(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsWordSign(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsWordSign(text[at]))
                at++;
            if (text[start] is not (>= '0' and <= '9'))
                Add(Hash(text, start, at), start);
        }
    }

    private void AddIdentifiers()
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                Add(Hash(token.ValueText, 0, token.ValueText.Length), token.SpanStart);
        }
    }

    private void Add(int hash, int place)
    {
        if (!words.TryGetValue(hash, out var places))
            words.Add(hash, places = []);
        places.Add(place);
    }

    private static bool IsWordSign(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static int Hash(string text, int start, int end)
    {
        var hash = unchecked((int)2166136261);
        for (var at = start; at < end; at++)
            hash = unchecked((hash ^ text[at]) * 16777619);
        return hash;
    }
}
