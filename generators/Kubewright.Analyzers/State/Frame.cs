using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>The variables of one run of a method or lambda.</summary>
internal sealed class Frame
{
    public Frame(ISymbol member, Frame? parent, Value? instance)
    {
        Member = member;
        Parent = parent;
        This = instance ?? parent?.This;
    }

    public ISymbol Member { get; }

    /// <summary>The frame around a lambda or local function.</summary>
    public Frame? Parent { get; }

    public Value? This { get; }

    public Dictionary<ISymbol, Value> Variables { get; private set; } = new(SymbolEqualityComparer.Default);

    /// <summary>The states in which the method may return before its end, and what it returns.</summary>
    public List<(Snapshot State, Value Result)> Exits { get; } = [];

    /// <summary>What the method returns at its end.</summary>
    public Value? Result { get; set; }

    /// <summary>For an iterator: what it yields.</summary>
    public ManifestList? Yields { get; set; }

    /// <summary>The operation whose end is the end of the method: a return there needs no state of its own.</summary>
    public IOperation? Tail { get; set; }

    public Value? Find(ISymbol variable)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.Variables.TryGetValue(variable, out var found))
                return found;
        }

        return null;
    }

    /// <summary>Sets a variable where it is; a new one becomes a variable of this frame.</summary>
    public void Set(ISymbol variable, Value value)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.Variables.ContainsKey(variable))
            {
                frame.Variables[variable] = value;
                return;
            }
        }

        Variables[variable] = value;
    }

    /// <summary>Declares a variable of this frame, as each run of a block does.</summary>
    public void Declare(ISymbol variable, Value value) => Variables[variable] = value;

    public void Restore(Dictionary<ISymbol, Value> variables) => Variables = new(variables, SymbolEqualityComparer.Default);
}
