namespace Kubewright;

/// <summary>Moves an item of a list forward.</summary>
/// <param name="List">The list.</param>
/// <param name="Item">The item: the very node.</param>
/// <param name="Before">The item, nearer to the beginning, before which it goes.</param>
public sealed record MoveItem(ManifestList List, ManifestNode Item, ManifestNode Before) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => List;

    /// <inheritdoc/>
    public override void Apply()
    {
        List.RemoveAt(List.IndexOf(Item));
        List.Insert(List.IndexOf(Before), Item);
    }
}
