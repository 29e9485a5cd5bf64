using System.ComponentModel;

namespace Kubewright;

/// <summary>A field that identifies an item of a list. Generated code uses it.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">Its value in the item looked for; <see langword="null"/> where the author gave none.</param>
/// <param name="Default">What the API server takes a missing field for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ItemKey(string Field, ManifestNode? Value, string? Default = null)
{
    /// <summary>The keys of an item that is there already.</summary>
    public ItemKey Of(ManifestMap item) => this with { Value = item[Field] };

    /// <summary>Whether an item certainly has this key.</summary>
    public bool IsIn(ManifestMap item) => !IsUnknown(item) && Text(item[Field], Default) == Text(Value, Default);

    /// <summary>Whether an item may have this key: the two are equal, or one of them is not known.</summary>
    internal bool MayBeIn(ManifestMap item) => IsUnknown(item) || IsIn(item);

    private bool IsUnknown(ManifestMap item) =>
        Value is ManifestUnknown || item[Field] is ManifestUnknown || (item.IsOpen && item[Field] is null);

    private static string? Text(ManifestNode? node, string? missing) => node is ManifestScalar scalar ? scalar.Text : missing;
}
