using System.Globalization;

namespace Kubewright;

/// <summary>A null, boolean, integer, float or string, as its author wrote it.</summary>
public sealed class ManifestScalar : ManifestNode
{
    private static readonly ManifestScalar[] SmallIntegers = [.. Enumerable.Range(0, 256).Select(i => new ManifestScalar(ManifestNodeKind.Integer, i.ToString(CultureInfo.InvariantCulture)))];

    private readonly ManifestNodeKind kind;

    /// <summary>Makes a scalar from its text.</summary>
    /// <param name="kind">Null, Boolean, Integer, Float or String.</param>
    /// <param name="text">
    /// The author's text without quotes or escapes. Booleans are <c>true</c> or <c>false</c>, null is <c>null</c>; numbers may be in any
    /// notation that YAML knows (<c>0x1F</c>).
    /// </param>
    /// <param name="origin">Where it was written.</param>
    public ManifestScalar(ManifestNodeKind kind, string text, Origin? origin = null)
        : base(origin)
    {
        if (kind is < ManifestNodeKind.Null or > ManifestNodeKind.String)
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A scalar is a null, a boolean, an integer, a float or a string.");
        this.kind = kind;
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>The null value.</summary>
    public static ManifestScalar Null { get; } = new(ManifestNodeKind.Null, "null");

    /// <summary>The boolean <c>true</c>.</summary>
    public static ManifestScalar True { get; } = new(ManifestNodeKind.Boolean, "true");

    /// <summary>The boolean <c>false</c>.</summary>
    public static ManifestScalar False { get; } = new(ManifestNodeKind.Boolean, "false");

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => kind;

    /// <summary>The author's text, without quotes or escapes.</summary>
    public string Text { get; }

    /// <summary>A string.</summary>
    public static ManifestScalar String(string value) => new(ManifestNodeKind.String, value);

    /// <summary>A boolean.</summary>
    public static ManifestScalar Boolean(bool value) => value ? True : False;

    /// <summary>An integer.</summary>
    public static ManifestScalar Integer(long value) =>
        value is >= 0 and < 256 ? SmallIntegers[value] : new(ManifestNodeKind.Integer, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A floating-point number, in the shortest text that reads back as the same value.</summary>
    /// <exception cref="ArgumentException">The value is infinite or not a number: JSON has no way to write it.</exception>
    public static ManifestScalar Float(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            throw new ArgumentException("A manifest has no infinite numbers and no NaN.", nameof(value));
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return new(ManifestNodeKind.Float, text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text);
    }

    /// <summary>The same value, written somewhere else.</summary>
    public ManifestScalar At(Origin? origin) => ReferenceEquals(origin, Origin) ? this : new(kind, Text, origin);

    /// <inheritdoc/>
    public override ManifestNode DeepClone() => this;

    /// <summary>The kind and the text.</summary>
    public override string ToString() => $"{Kind}: {Text}";

    private protected override bool ContentEquals(ManifestNode other) => Text == ((ManifestScalar)other).Text;
}
