namespace Kubewright.Rules.Structure;

/// <summary>What the API server finds while it decodes a manifest, before it looks at what the manifest means.</summary>
internal static class SchemaRules
{
    public static readonly Rule UnknownKind = new SchemaRule("KW1001", "Unknown kind", Severity.Info);
    public static readonly Rule UnknownField = new SchemaRule("KW1002", "Unknown field");
    public static readonly Rule DuplicateField = new SchemaRule("KW1003", "Duplicate field");
    public static readonly Rule WrongType = new SchemaRule("KW1004", "Wrong type");
    public static readonly Rule OutOfRange = new SchemaRule("KW1005", "Number out of range");
    public static readonly Rule WrongFormat = new SchemaRule("KW1006", "Wrong format");
    public static readonly Rule WrongKind = new SchemaRule("KW1007", "Kind that no API version has");
    public static readonly Rule RequiredField = new SchemaRule("KW1010", "Required field missing");
    public static readonly Rule UnsupportedValue = new SchemaRule("KW1011", "Unsupported value");
    public static readonly Rule OutOfBounds = new SchemaRule("KW1012", "Value out of bounds");
    public static readonly Rule PatternMismatch = new SchemaRule("KW1013", "Value does not match the pattern");
    public static readonly Rule WrongLength = new SchemaRule("KW1014", "Too long or too short");
    public static readonly Rule DuplicateItem = new SchemaRule("KW1015", "Duplicate list item");

    public static readonly Rule InvalidReplicas = new SchemaRule("KW1016", "Invalid number of replicas");
    public static readonly Rule NoAlternative = new SchemaRule("KW1017", "Not one of the forms");
    public static readonly Rule BrokenRule = new SchemaRule("KW1018", "Rule of the definition broken");
    public static readonly Rule InvalidResource = new SchemaRule("KW1019", "Embedded resource without apiVersion or kind");

    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownKind, UnknownField, DuplicateField, WrongType, OutOfRange, WrongFormat, WrongKind,
        RequiredField, UnsupportedValue, OutOfBounds, PatternMismatch, WrongLength, DuplicateItem,
        InvalidReplicas, NoAlternative, BrokenRule, InvalidResource,
    ];

    private sealed class SchemaRule(string id, string title, Severity severity = Severity.Error) : Rule(id, title)
    {
        // The walk along the schema reports these.
        public override Severity DefaultSeverity => severity;
    }
}
