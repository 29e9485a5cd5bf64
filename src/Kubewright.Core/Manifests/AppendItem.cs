namespace Kubewright;

/// <summary>Puts an item at the end of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">The item.</param>
public sealed record AppendItem(ManifestList List, ManifestNode Item) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => List;

    /// <inheritdoc/>
    public override void Apply() => List.Add(Item);
}
