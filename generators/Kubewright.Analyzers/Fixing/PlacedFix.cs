namespace Kubewright.Analyzers.Fixing;

/// <summary>A correction of a tree, and where the C# is that made what it changes. A diagnostic carries it as text (<see cref="PlacedFixText"/>).</summary>
/// <param name="Title">What it does, as a menu says it.</param>
/// <param name="Edits">The changes; all of them or none.</param>
internal sealed record PlacedFix(string Title, IReadOnlyList<PlacedEdit> Edits);

/// <summary>What an edit does to its target.</summary>
internal enum EditAction
{
    /// <summary>Sets a field of a map.</summary>
    Set,

    /// <summary>Removes a field of a map.</summary>
    Remove,

    /// <summary>Gives a field of a map another key.</summary>
    Rename,

    /// <summary>Puts an item at the end of a list.</summary>
    Append,

    /// <summary>Removes an item from a list.</summary>
    RemoveItem,
}

/// <summary>One change.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Target">The way from the manifest, or the part of one, to the map or list that is changed.</param>
/// <param name="Field">The field or key of the map; empty for an item of a list.</param>
/// <param name="Value">The new value, or the one that is renamed; <see langword="null"/> where one is removed, and where it is not known.</param>
internal sealed record PlacedEdit(EditAction Action, IReadOnlyList<PlacedStep> Target, string Field, ManifestNode? Value)
{
    /// <summary>Where the value, or the item, is written that is there now.</summary>
    public TextPlace? Old { get; init; }

    /// <summary>Where the key is written that is there now.</summary>
    public TextPlace? Key { get; init; }

    /// <summary>Whether the code at <see cref="Old"/> makes nothing else.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The new key of what is renamed; empty otherwise.</summary>
    public string NewField { get; init; } = "";
}

/// <summary>One node on the way to a target.</summary>
/// <param name="Field">The field or key that it has in the one before; <see langword="null"/> for an item of a list and for the first.</param>
/// <param name="Place">Where the code is that made it.</param>
internal readonly record struct PlacedStep(string? Field, TextPlace? Place);

/// <summary>A place in C#.</summary>
/// <param name="File">The file; <see langword="null"/> for the one that the diagnostic is in.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct TextPlace(string? File, int Start, int Length);
