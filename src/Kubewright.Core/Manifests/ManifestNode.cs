namespace Kubewright;

/// <summary>
/// A manifest, or a part of one: the tree that builders hold, readers make, rules read and writers write.
/// </summary>
/// <remarks>
/// Scalars are immutable and may be shared between trees; lists and maps are not, see <see cref="DeepClone"/>.
/// </remarks>
public abstract class ManifestNode
{
    private protected ManifestNode(Origin? origin) => Origin = origin;

    /// <summary>What this node is.</summary>
    public abstract ManifestNodeKind Kind { get; }

    /// <summary>Where it was written, or <see langword="null"/> for a node that a running program made.</summary>
    public Origin? Origin { get; private protected set; }

    /// <summary>
    /// For a list or map read from source code: code that could not be followed may have added to it.
    /// Always <see langword="false"/> for scalars and for trees made by running programs or read from text.
    /// </summary>
    public virtual bool IsOpen => false;

    /// <summary>Says that code that could not be followed may have changed this list or map and all that is in it. Scalars stay as they are.</summary>
    public virtual void OpenDeep()
    {
    }

    /// <summary>Gives an origin to every list and map in the tree that has none.</summary>
    public virtual void AdoptOrigin(Origin origin)
    {
    }

    /// <summary>A copy that shares no list and no map with this tree.</summary>
    public abstract ManifestNode DeepClone();

    /// <summary>
    /// Whether two trees say the same: equal kinds, equal text of scalars, equal lists, and maps with equal
    /// entries in any order. Origins do not count.
    /// </summary>
    public static bool DeepEquals(ManifestNode? left, ManifestNode? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        return left is not null && right is not null && left.Kind == right.Kind && left.IsOpen == right.IsOpen && left.ContentEquals(right);
    }

    /// <summary>Compares with a node of the same kind.</summary>
    private protected abstract bool ContentEquals(ManifestNode other);

    /// <summary>A string.</summary>
    public static implicit operator ManifestNode(string value) => ManifestScalar.String(value);

    /// <summary>A boolean.</summary>
    public static implicit operator ManifestNode(bool value) => ManifestScalar.Boolean(value);

    /// <summary>An integer.</summary>
    public static implicit operator ManifestNode(int value) => ManifestScalar.Integer(value);

    /// <summary>An integer.</summary>
    public static implicit operator ManifestNode(long value) => ManifestScalar.Integer(value);

    /// <summary>A floating-point number.</summary>
    /// <exception cref="ArgumentException">The value is infinite or not a number: JSON has no way to write it.</exception>
    public static implicit operator ManifestNode(double value) => ManifestScalar.Float(value);
}
