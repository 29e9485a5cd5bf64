namespace Kubewright.CodeFixes.Writing;

/// <summary>A call on a builder.</summary>
/// <param name="Name">The member.</param>
/// <param name="Arguments">The arguments before the lambda.</param>
/// <param name="Lambda">What edits the object that the member makes.</param>
internal sealed record BuilderCall(string Name, IReadOnlyList<string> Arguments, BuilderLambda? Lambda = null)
{
    /// <summary>On one line, without a dot before it.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Lambda is null ? Arguments : [.. Arguments, Lambda.ToString()])})";
}

/// <summary>A lambda of calls on its parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Calls">The calls, one after the other.</param>
internal sealed record BuilderLambda(string Parameter, IReadOnlyList<BuilderCall> Calls)
{
    /// <summary>On one line.</summary>
    public override string ToString() => Calls.Count == 0 ? $"{Parameter} => {{ }}" : $"{Parameter} => {Parameter}.{string.Join(".", Calls)}";
}

/// <summary>A new builder and the calls on it.</summary>
/// <param name="Type">The builder.</param>
/// <param name="Arguments">The arguments of the constructor.</param>
/// <param name="Calls">The calls, one after the other.</param>
internal sealed record BuilderCreation(string Type, IReadOnlyList<string> Arguments, IReadOnlyList<BuilderCall> Calls)
{
    /// <summary>On one line.</summary>
    public override string ToString() => $"new {Type}({string.Join(", ", Arguments)}){string.Concat(Calls.Select(call => "." + call))}";
}
