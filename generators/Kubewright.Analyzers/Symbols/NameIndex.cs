using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Symbols;

/// <summary>Where the names of a file are used. It is made once for each version of the file, whatever else of the project changes.</summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, NameIndex> Indexes = new();

    private readonly Dictionary<string, List<SimpleNameSyntax>> uses = new(StringComparer.Ordinal);

    private NameIndex(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not SimpleNameSyntax name)
                continue;
            if (!uses.TryGetValue(name.Identifier.ValueText, out var found))
                uses.Add(name.Identifier.ValueText, found = []);
            found.Add(name);
        }
    }

    /// <summary>The uses of a name in a file.</summary>
    public static IReadOnlyList<SimpleNameSyntax> Uses(SyntaxTree tree, string name, CancellationToken cancellation)
    {
        if (!Indexes.TryGetValue(tree, out var index))
            index = Indexes.GetValue(tree, key => new NameIndex(key, cancellation));
        return index.uses.TryGetValue(name, out var found) ? found : [];
    }
}
