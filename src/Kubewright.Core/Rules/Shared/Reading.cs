namespace Kubewright.Rules;

/// <summary>What is at the end of a path: a value, certainly nothing, or nobody knows.</summary>
/// <remarks>
/// A value of the wrong type is not known here: it is another rule's finding. So is what an unknown value, or an open map, may hide.
/// </remarks>
internal readonly struct Reading
{
    private Reading(ManifestNode? node, bool isAbsent)
    {
        Node = node;
        IsAbsent = isAbsent;
    }

    /// <summary>The value; <see langword="null"/> where there certainly is none, or nobody knows.</summary>
    public ManifestNode? Node { get; }

    /// <summary>Whether there certainly is no value.</summary>
    public bool IsAbsent { get; }

    /// <summary>Whether there certainly is a value.</summary>
    public bool IsPresent => Node is not null;

    /// <summary>The value, where it is a map.</summary>
    public ManifestMap? Map => Node as ManifestMap;

    /// <summary>The value, where it is a list.</summary>
    public ManifestList? List => Node as ManifestList;

    /// <summary>The value, where it is a string.</summary>
    public string? Text => Node is ManifestScalar { Kind: ManifestNodeKind.String } text ? text.Text : null;

    /// <summary>The value, where it is a whole number.</summary>
    public long? Integer => Node?.AsInteger();

    /// <summary>The value, where it is a boolean.</summary>
    public bool? Boolean => Node is ManifestScalar { Kind: ManifestNodeKind.Boolean } value ? value.Text == "true" : null;

    /// <summary>The value, where it is a quantity.</summary>
    public QuantityValue? Quantity => QuantityValue.TryRead(Node, out var value) ? value : null;

    /// <summary>The string, what stands for it where it is certainly absent or empty, or <see langword="null"/>.</summary>
    public string? TextOr(string missing) => IsAbsent ? missing : Text is { } text ? text.Length == 0 ? missing : text : null;

    /// <summary>The number, what stands for it where it is certainly absent, or <see langword="null"/>.</summary>
    public long? IntegerOr(long missing) => IsAbsent ? missing : Integer;

    /// <summary>The boolean, what stands for it where it is certainly absent, or <see langword="null"/>.</summary>
    public bool? BooleanOr(bool missing) => IsAbsent ? missing : Boolean;

    /// <summary>Whether it is certainly absent or empty: the empty string, an empty list or map that is complete.</summary>
    public bool IsCertainlyEmpty => IsAbsent || Node switch
    {
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text.Length == 0,
        ManifestList list => list.Count == 0 && !list.IsOpen,
        ManifestMap map => map.Count == 0 && !map.IsOpen,
        _ => false,
    };

    /// <summary>Follows a path of field names.</summary>
    public static Reading At(ManifestMap start, string[] path)
    {
        var map = start;
        for (var i = 0; ; i++)
        {
            var value = map.Field(path[i]);
            if (value is null)
                return new Reading(null, isAbsent: !map.IsOpen);
            if (i == path.Length - 1)
                return new Reading(value is ManifestUnknown ? null : value, isAbsent: false);
            if (value is not ManifestMap next)
                return default;
            map = next;
        }
    }
}
