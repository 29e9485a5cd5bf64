using System.Globalization;

namespace Kubewright;

/// <summary>
/// A field that takes a whole number or a string: a port's number or name, a count or a percentage. Either converts to it by itself.
/// </summary>
public readonly struct IntegerOrString : IEquatable<IntegerOrString>
{
    private readonly ManifestScalar? scalar;

    private IntegerOrString(ManifestScalar scalar) => this.scalar = scalar;

    private ManifestScalar Scalar => scalar ?? ManifestScalar.Integer(0);

    /// <summary>A number.</summary>
    public static implicit operator IntegerOrString(int value) => new(ManifestScalar.Integer(value));

    /// <summary>A string.</summary>
    public static implicit operator IntegerOrString(string value) => new(ManifestScalar.String(value));

    /// <summary>The node.</summary>
    public static implicit operator ManifestNode(IntegerOrString value) => value.Scalar;

    /// <summary>Whether two values are equal.</summary>
    public static bool operator ==(IntegerOrString left, IntegerOrString right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(IntegerOrString left, IntegerOrString right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IntegerOrString other) => ManifestNode.DeepEquals(Scalar, other.Scalar);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntegerOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Scalar.Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The number or the string.</summary>
    public override string ToString() => Scalar.Text.ToString(CultureInfo.InvariantCulture);
}
