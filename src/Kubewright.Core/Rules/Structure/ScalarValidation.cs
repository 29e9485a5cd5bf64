using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Types, enums, formats, bounds, lengths and patterns of the values of custom resources.</summary>
internal sealed class ScalarValidation
{
    private readonly StructureReport report;

    public ScalarValidation(StructureReport report) => this.report = report;

    /// <summary>Whether a node has the type of a schema. Reports where it has not.</summary>
    public bool HasType(ManifestNode node, SchemaNode schema)
    {
        if ((schema.Type is null && !schema.IsIntOrString) || (node.Kind == ManifestNodeKind.Null ? schema.IsNullable : Fits(node, schema)))
            return true;
        report.Block(SchemaRules.WrongType, "", $"This is {ScalarDecoding.Name(node.Kind)} and must be {Expected(schema)}.", node.Origin);
        return false;
    }

    /// <summary>Validates the rest.</summary>
    /// <param name="node">The node.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="holder">The object that has it as a field.</param>
    /// <returns>How many checks it came through.</returns>
    public int Validate(ManifestNode node, SchemaNode schema, (ManifestMap Map, string Field)? holder)
    {
        if (schema.Enum.Count > 0 && !IsAllowed(node, schema.Enum))
            ReportUnsupported(node, holder, [.. schema.Enum.OfType<ManifestScalar>().Select(value => value.Text)]);
        if (node is not ManifestScalar scalar)
            return 0;
        if (scalar.Kind == ManifestNodeKind.String)
            Text(scalar, schema);
        else if (GoNumber.TryRead(scalar, out var number))
            return Number(scalar, number, schema);
        return 0;
    }

    private static bool Fits(ManifestNode node, SchemaNode schema)
    {
        var type = schema.Type;
        switch (node.Kind)
        {
            case ManifestNodeKind.String when schema.IsIntOrString || type == "string":
            case ManifestNodeKind.Boolean when type == "boolean":
            case ManifestNodeKind.Map when type == "object":
            case ManifestNodeKind.List when type == "array":
            case ManifestNodeKind.Integer or ManifestNodeKind.Float when type == "number" && !schema.IsIntOrString:
                return true;
            case ManifestNodeKind.Integer or ManifestNodeKind.Float when schema.IsIntOrString || type == "integer":
                return GoNumber.TryRead((ManifestScalar)node, out var number) && number.IsInteger;

            // The server looks at the format of a text instead of its type, and takes a list for text.
            case ManifestNodeKind.String or ManifestNodeKind.List:
                return type is not ("integer" or "number") && !schema.IsIntOrString && SchemaFormats.Of(schema) is not null;
            default:
                return false;
        }
    }

    private void Text(ManifestScalar scalar, SchemaNode schema)
    {
        var text = scalar.Text;
        if (schema.MaxLength is { } most && Length(text) > most)
            report.Block(SchemaRules.WrongLength, "", $"This has {Length(text)} characters and may have at most {most}.", scalar.Origin);
        else if (schema.MinLength is { } least && Length(text) < least)
            report.Report(SchemaRules.WrongLength, "", $"This has {Length(text)} characters and must have at least {least}.", scalar.Origin);
        else if (schema.Pattern is { Length: > 0 } pattern && SchemaPatterns.IsMatch(pattern, text) == false)
            report.Report(SchemaRules.PatternMismatch, "", $"'{text}' does not match {pattern}.", scalar.Origin);
        if (SchemaFormats.Of(schema) is { } format && !SchemaFormats.IsMet(format, text))
            report.Block(SchemaRules.WrongFormat, "", $"'{text}' has not the format {schema.Format}.", scalar.Origin);
    }

    private int Number(ManifestScalar scalar, GoNumber number, SchemaNode schema)
    {
        var isWhole = schema.Type == "integer" && !schema.IsIntOrString;
        if (isWhole && schema.Format == "int32" && number.Integer is < int.MinValue or > int.MaxValue)
            report.Report(SchemaRules.OutOfRange, "", $"{scalar.Text} does not fit into 32 bits.", scalar.Origin);
        if (schema.Maximum is { } maximum && GoNumber.TryRead(maximum, out var most) && (Compare(number, most) is var above && (above > 0 || (schema.IsMaximumExclusive && above == 0))))
            report.Report(SchemaRules.OutOfBounds, "", $"{scalar.Text} is too large; it must be {(schema.IsMaximumExclusive ? "less than" : "at most")} {maximum.Text}.", scalar.Origin);
        if (schema.Minimum is { } minimum && GoNumber.TryRead(minimum, out var least) && (Compare(number, least) is var below && (below < 0 || (schema.IsMinimumExclusive && below == 0))))
            report.Report(SchemaRules.OutOfBounds, "", $"{scalar.Text} is too small; it must be {(schema.IsMinimumExclusive ? "more than" : "at least")} {minimum.Text}.", scalar.Origin);
        if (schema.MultipleOf is { } multiple && GoNumber.TryRead(multiple, out var factor) && factor.Value > 0 && !IsMultiple(number, factor))
            report.Report(SchemaRules.OutOfBounds, "", $"{scalar.Text} is no multiple of {multiple.Text}.", scalar.Origin);
        return 1;
    }

    /// <summary>The order of two numbers.</summary>
    public static int Compare(GoNumber left, GoNumber right) =>
        left.IsInteger && right.IsInteger ? left.Integer.CompareTo(right.Integer) : left.Value.CompareTo(right.Value);

    private static bool IsMultiple(GoNumber number, GoNumber factor) =>
        number.IsInteger && factor.IsInteger ? number.Integer % factor.Integer == 0 : Math.Floor(number.Value / factor.Value) == number.Value / factor.Value;

    private static bool IsAllowed(ManifestNode node, IReadOnlyList<ManifestNode> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (IsSame(values[i], node))
                return true;
        }

        return false;
    }

    private static bool IsSame(ManifestNode value, ManifestNode node) =>
        value is ManifestScalar left && node is ManifestScalar right && GoNumber.TryRead(left, out var expected) && GoNumber.TryRead(right, out var actual)
            ? Compare(expected, actual) == 0
            : ManifestNode.DeepEquals(value, node) && value.Kind != ManifestNodeKind.Null;

    /// <summary>How long a text is, in Unicode code points.</summary>
    public static long Length(string text)
    {
        long length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        }

        return length;
    }

    private static string Expected(SchemaNode schema) => schema.IsIntOrString ? "a whole number or a string" : schema.Type switch
    {
        "string" => "a string; put it in quotes",
        "boolean" => "true or false, without quotes",
        "integer" => "a whole number, without quotes",
        "number" => "a number, without quotes",
        "array" => "a list",
        _ => "a map",
    };

    private void ReportUnsupported(ManifestNode node, (ManifestMap Map, string Field)? holder, string[] allowed)
    {
        var text = (node as ManifestScalar)?.Text;
        var message = $"'{text ?? "This"}' is not one of the values allowed: {string.Join(", ", allowed)}.";
        var fix = text is not null && Nearest.Find(text, allowed) is { } meant && holder is var (map, field) ? TreeFix.Set($"Write {meant}", map, meant, field) : null;
        report.Block(SchemaRules.UnsupportedValue, "", message, node.Origin, fix);
    }
}
