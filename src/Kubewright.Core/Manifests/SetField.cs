namespace Kubewright;

/// <summary>Sets a field or an entry of a map; where it is there already, its value is replaced.</summary>
/// <param name="Map">The map.</param>
/// <param name="Field">The field or key.</param>
/// <param name="Value">The new value.</param>
public sealed record SetField(ManifestMap Map, string Field, ManifestNode Value) : ManifestEdit
{
    /// <inheritdoc/>
    public override ManifestNode Target => Map;

    /// <inheritdoc/>
    public override void Apply() => Map.Set(Field, Value);
}
