namespace Kubewright;

/// <summary>Removes an item from a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">The item: the very node.</param>
public sealed record RemoveItem(ManifestList List, ManifestNode Item) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => List;

    /// <inheritdoc/>
    public override void Apply() => List.RemoveAt(List.IndexOf(Item));
}
