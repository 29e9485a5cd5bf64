using Kubewright.Building;

namespace Kubewright;

/// <summary>
/// A Kubernetes quantity, as its author writes it: <c>"500m"</c>, <c>"1.5Gi"</c>, <c>2</c>. Strings and numbers convert to it by
/// themselves, and the text stays as written.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>
{
    private readonly ManifestScalar? scalar;

    private Quantity(ManifestScalar scalar) => this.scalar = scalar;

    private ManifestScalar Scalar => scalar ?? ManifestScalar.Integer(0);

    /// <summary>A quantity such as <c>500m</c> or <c>1.5Gi</c>.</summary>
    public static implicit operator Quantity(string value) => new(ManifestScalar.String(value));

    /// <summary>A whole number.</summary>
    public static implicit operator Quantity(int value) => new(ManifestScalar.Integer(value));

    /// <summary>A whole number.</summary>
    public static implicit operator Quantity(long value) => new(ManifestScalar.Integer(value));

    /// <summary>A number with a fraction, such as <c>0.5</c> CPUs.</summary>
    public static implicit operator Quantity(decimal value) =>
        new(ScalarTexts.Decimal(value));

    /// <summary>A number with a fraction, such as <c>0.5</c> CPUs.</summary>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public static implicit operator Quantity(double value) => new(ManifestScalar.Float(value));

    /// <summary>The node.</summary>
    public static implicit operator ManifestNode(Quantity value) => value.Scalar;

    /// <summary>Whether two quantities are written alike; <c>1</c> and <c>1000m</c> are not.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two quantities are written differently.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => ManifestNode.DeepEquals(Scalar, other.Scalar);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Scalar.Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The quantity as written.</summary>
    public override string ToString() => Scalar.Text;
}
