using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>What an expression evaluates to, as far as it is known.</summary>
/// <remarks>
/// Everything that can end up in a manifest is a node, known or not: scalars, builders and models (maps), arrays, lists and sets (lists), dictionaries (maps),
/// tuples (lists). The only thing that is not is a function.
/// </remarks>
internal sealed class Value
{
    public Value(ManifestNode node, ITypeSymbol? type = null)
    {
        Node = node;
        Type = type;
    }

    public Value(Function function)
    {
        Node = new ManifestUnknown();
        Function = function;
    }

    /// <summary>A value of which nothing is known.</summary>
    public static Value Unknown { get; } = new(new ManifestUnknown());

    public ManifestNode Node { get; }

    /// <summary>The type of what it was when it was made; for time spans, dates and the like, whose node is a number of ticks.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>For a lambda, local function or method group.</summary>
    public Function? Function { get; }

    public bool IsNull => Node.Kind == ManifestNodeKind.Null;

    public bool IsUnknown => Function is null && Node is ManifestUnknown;

    public bool IsContainer => Node is ManifestMap or ManifestList;

    /// <summary>Whether a condition certainly holds or not; <see langword="null"/> where it is not known.</summary>
    public bool? Truth => Node is ManifestScalar { Kind: ManifestNodeKind.Boolean } scalar ? scalar.Text == "true" : null;
}
