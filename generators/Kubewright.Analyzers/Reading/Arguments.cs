using Kubewright.Analyzers.State;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>The arguments of a call by parameter, and where the call is.</summary>
/// <param name="Values">For each parameter its value; for the receiver of an extension method, too.</param>
/// <param name="Name">The name of what is called.</param>
internal sealed record Arguments(IReadOnlyDictionary<int, Value> Values, Origin Name)
{
    public Value this[IParameterSymbol parameter] => Values.TryGetValue(parameter.Ordinal, out var value) ? value : Value.Unknown;

    /// <summary>An argument as a node of a tree.</summary>
    public ManifestNode Node(IParameterSymbol parameter) => Constants.ForParameter(this[parameter], parameter.Type);
}
