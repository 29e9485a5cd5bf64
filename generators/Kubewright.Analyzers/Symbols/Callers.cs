namespace Kubewright.Analyzers.Symbols;

/// <summary>Who goes on with what a member returns and is given.</summary>
internal enum Callers
{
    /// <summary>Nobody in the compilation: what it returns is finished.</summary>
    None,

    /// <summary>Code of the compilation, and there it is judged.</summary>
    Known,

    /// <summary>Perhaps code of the compilation that calls it through an interface or a base class, where it cannot be followed.</summary>
    Unseen,
}
