using System.ComponentModel;

namespace Kubewright;

/// <summary>A field that identifies an item of a list. Generated code uses it.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">Its value in the item looked for; <see langword="null"/> where the author gave none.</param>
/// <param name="Default">What the API server takes a missing field for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ItemKey(string Field, ManifestNode? Value, string? Default = null)
{
    /// <summary>The index of the item that has all the keys, or -1.</summary>
    internal static int Find(ManifestList items, ReadOnlySpan<ItemKey> keys)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is ManifestMap item && Matches(item, keys))
                return i;
        }

        return -1;
    }

    /// <summary>The keys of an item that is there already.</summary>
    internal ItemKey Of(ManifestMap item) => this with { Value = item[Field] };

    /// <summary>Whether an item has this key.</summary>
    internal bool IsIn(ManifestMap item) => Text(item[Field], Default) == Text(Value, Default);

    private static bool Matches(ManifestMap item, ReadOnlySpan<ItemKey> keys)
    {
        foreach (ref readonly var key in keys)
        {
            if (!key.IsIn(item))
                return false;
        }

        return true;
    }

    private static string? Text(ManifestNode? node, string? missing) => node is ManifestScalar scalar ? scalar.Text : missing;
}
