namespace Kubewright.Rules;

/// <summary>What is known of the type of an expression in the Common Expression Language.</summary>
internal sealed class CelType
{
    private readonly Dictionary<string, CelType>? fields;

    private CelType(string name, Dictionary<string, CelType>? fields = null)
    {
        Name = name;
        this.fields = fields;
    }

    /// <summary>Nothing is known here; a compiler may know.</summary>
    public static CelType Unknown { get; } = new("unknown");

    /// <summary>Anything, for the compiler too: what is in an object of any kind.</summary>
    public static CelType Dynamic { get; } = new("a value of any type");

    /// <summary>True or false.</summary>
    public static CelType Boolean { get; } = new("true or false");

    /// <summary>A string.</summary>
    public static CelType Text { get; } = new("text");

    /// <summary>Null alone.</summary>
    public static CelType Null { get; } = new("null");

    /// <summary>A whole number or another.</summary>
    public static CelType Number { get; } = new("a number");

    /// <summary>A list or a map.</summary>
    public static CelType Collection { get; } = new("a list or a map");

    /// <summary>None of those: bytes, times, types.</summary>
    public static CelType Other { get; } = new("something else");

    /// <summary>No value: what the name of a function or a type begins with.</summary>
    public static CelType Package { get; } = new("a part of a name");

    /// <summary>What it is, in words.</summary>
    public string Name { get; }

    /// <summary>Whether it may be the type of a condition.</summary>
    public bool MayBeBoolean => this == Boolean || this == Dynamic || this == Unknown;

    /// <summary>Whether there may be items in it.</summary>
    public bool MayHaveItems => fields is null && !IsScalar;

    private bool IsScalar => this == Text || this == Boolean || this == Null || this == Number;

    /// <summary>An object that has certain fields and no others.</summary>
    public static CelType Object(Dictionary<string, CelType> fields) => new("an object", fields);

    /// <summary>An object that has certain fields and no others.</summary>
    public static CelType Object(params (string Name, CelType Type)[] fields) => Object(fields.ToDictionary(field => field.Name, field => field.Type, StringComparer.Ordinal));

    /// <summary>The type of a field.</summary>
    /// <exception cref="FormatException">There is no such field.</exception>
    public CelType Field(string field)
    {
        if (fields is not null)
            return fields.TryGetValue(field, out var type) ? type : throw NotThere("field", field, fields.Keys);
        if (IsScalar)
            throw new FormatException($"{Name} has no field '{field}'");
        return this == Dynamic || this == Package ? this : Unknown;
    }

    /// <summary>Says that there is no such field or variable, and which was meant, or what there is.</summary>
    public static FormatException NotThere(string what, string name, ICollection<string> names)
    {
        var advice = Nearest.Find(name, names) is { } near ? $"; write '{near}'" : names.Count == 0 ? "" : $", only {string.Join(", ", names)}";
        return new FormatException($"there is no {what} '{name}'{advice}");
    }
}
