namespace Kubewright;

/// <summary>Gives a field or an entry of a map another key, in its place.</summary>
/// <param name="Map">The map.</param>
/// <param name="From">The key that it has.</param>
/// <param name="To">The key that it gets; the map has none of it yet.</param>
public sealed record RenameField(ManifestMap Map, string From, string To) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => Map;

    /// <inheritdoc/>
    public override void Apply() => Map.Rename(From, To);
}
