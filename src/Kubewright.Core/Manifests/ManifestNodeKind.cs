namespace Kubewright;

/// <summary>What a <see cref="ManifestNode"/> is.</summary>
public enum ManifestNodeKind : byte
{
    /// <summary>A value that is not known: it was read from source code and is computed when the program runs.</summary>
    Unknown,

    /// <summary>The null value.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>A sequence of nodes.</summary>
    List,

    /// <summary>Keys with a node each, in order.</summary>
    Map,
}
