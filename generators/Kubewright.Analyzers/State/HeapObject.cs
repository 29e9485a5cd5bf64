using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>What is known of an object beside its node.</summary>
internal sealed class HeapObject
{
    public HeapObject(ManifestNode node, ITypeSymbol? type, HeapObject? owner = null)
    {
        Node = node;
        Type = type;
        Owner = owner;
    }

    public ManifestNode Node { get; }

    public ITypeSymbol? Type { get; }

    public ManifestMap Map => (ManifestMap)Node;

    /// <summary>The builder whose lambda this one was handed to.</summary>
    public HeapObject? Owner { get; }

    /// <summary>Volumes that a container wants in its pod, kept until it is put into one; <see langword="null"/> where there are none.</summary>
    public List<ManifestMap>? PodVolumes { get; set; }

    /// <summary>Whether the code that is read made it, on its own and not inside of another object.</summary>
    public bool IsRoot { get; set; }

    /// <summary>Whether it was copied: it may be nothing but the base of its copies.</summary>
    public bool IsTemplate { get; set; }

    /// <summary>Whether it came from outside: a parameter, a field.</summary>
    public bool IsBorrowed { get; set; }

    /// <summary>Whether it became a part of a larger tree, and is judged there.</summary>
    public bool IsConsumed { get; set; }

    /// <summary>Whether somebody else may go on changing it.</summary>
    public bool HasEscaped { get; set; }
}
