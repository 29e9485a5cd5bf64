using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>The arguments of a call by parameter, and where the call is.</summary>
/// <param name="ByOrdinal">For each parameter its value, where it has one; for the receiver of an extension method, too.</param>
/// <param name="Name">The name of what is called.</param>
internal sealed record Arguments(Value?[] ByOrdinal, Origin Name)
{
    public Value this[IParameterSymbol parameter] => parameter.Ordinal < ByOrdinal.Length ? ByOrdinal[parameter.Ordinal] ?? Value.Unknown : Value.Unknown;

    /// <summary>The values that were given.</summary>
    public IEnumerable<Value> Values => ByOrdinal.OfType<Value>();

    /// <summary>An argument as a node of a tree.</summary>
    public ManifestNode Node(IParameterSymbol parameter) => Constants.ForParameter(this[parameter], parameter.Type);
}
