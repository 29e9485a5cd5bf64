namespace Kubewright;

/// <summary>Removes a field or an entry of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Field">The field or key.</param>
public sealed record RemoveField(ManifestMap Map, string Field) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => Map;

    /// <inheritdoc/>
    public override void Apply() => Map.Remove(Field);
}
