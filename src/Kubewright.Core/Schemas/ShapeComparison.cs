namespace Kubewright.Schemas;

/// <summary>Compares an inlined shape with a type, recursively: do they contradict each other, and what has one that the other has not?</summary>
internal sealed class ShapeComparison
{
    private readonly SchemaLibrary library;
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);
    private readonly SortedSet<string> extra = new(StringComparer.Ordinal);
    private readonly SortedSet<string> stricter = new(StringComparer.Ordinal);

    private ShapeComparison(SchemaLibrary library) => this.library = library;

    /// <summary>Where the two cannot be the same type, or <see langword="null"/>.</summary>
    internal string? Contradiction { get; private set; }

    /// <summary>Whether nothing contradicts but that a large type is there in a small part only.</summary>
    internal bool IsSelection { get; private set; }

    /// <summary>How many properties, at any depth, both have.</summary>
    internal int Evidence { get; private set; }

    /// <summary>What the inlined shape has not: <c>PodSpec.resourceClaims</c>.</summary>
    internal IReadOnlyCollection<string> Missing => missing;

    /// <summary>What the type has not.</summary>
    internal IReadOnlyCollection<string> Extra => extra;

    /// <summary>Properties that the inlined shape restricts and the type does not.</summary>
    internal IReadOnlyCollection<string> Stricter => stricter;

    internal static ShapeComparison Compare(SchemaNode inlined, SchemaReference type, SchemaLibrary library)
    {
        var comparison = new ShapeComparison(library);
        comparison.Compare(inlined, new SchemaNode { Reference = type }, type.SimpleName, type.SimpleName);
        return comparison;
    }

    /// <summary>Whether a node is the way a CustomResourceDefinition writes a quantity.</summary>
    internal static bool IsQuantity(SchemaNode schema) =>
        schema.IsIntOrString && schema.Pattern is { } pattern && pattern.Contains("[KMGTPE]i") && pattern.Contains("[numkMGTPE]");

    private bool Compare(SchemaNode inlined, SchemaNode type, string owner, string place)
    {
        var facts = type;
        while (type.Reference is { } reference)
        {
            owner = reference.SimpleName;
            if (library.Find(reference) is not { } component)
                return Contradict(place, "its type is not known");
            type = component.Schema;
        }

        if (type.Format == "quantity" || type.IsIntOrString || inlined.IsIntOrString)
        {
            var fits = type.Format == "quantity" ? IsQuantity(inlined) : type.IsIntOrString && inlined.IsIntOrString && inlined.Pattern is null;
            return fits || Contradict(place, "one is a quantity or an int-or-string and the other is not");
        }

        if (type.Type is null)
            return type.Properties.Count == 0 || Contradict(place, "the types differ");
        if (inlined.Type != type.Type)
            return (inlined.PreservesUnknownFields && inlined.Type is null) || Contradict(place, $"'{inlined.Type}' is not '{type.Type}'");
        if (inlined.Format is not null && type.Format is not null && inlined.Format != type.Format)
            return Contradict(place, $"format '{inlined.Format}' is not '{type.Format}'");
        NoteStricter(inlined, facts, type, place);
        return type.Type switch
        {
            "array" => (inlined.Items is not null && type.Items is not null) ? Compare(inlined.Items, type.Items, owner, place) : Contradict(place, "the items are not known"),
            "object" => CompareObjects(inlined, type, owner, place),
            _ => true,
        };
    }

    private bool CompareObjects(SchemaNode inlined, SchemaNode type, string owner, string place)
    {
        if (type.AdditionalProperties is not null)
        {
            if (inlined.AdditionalProperties is not null)
                return Compare(inlined.AdditionalProperties, type.AdditionalProperties, owner, place);
            return (inlined.Properties.Count == 0 && inlined.PreservesUnknownFields) || Contradict(place, "one is a map and the other is not");
        }

        if (inlined.AdditionalProperties is not null)
            return Contradict(place, "one is a map and the other is not");

        // The server knows an object's metadata by itself, so that definitions leave its properties out, all or most of them.
        if (inlined.Properties.Count == 0)
            return owner == "ObjectMeta" || inlined.PreservesUnknownFields || type.Properties.Count == 0 || Contradict(place, "one has properties and the other has none");
        if (type.Properties.Count == 0)
            return Contradict(place, "one has properties and the other has none");

        var common = 0;
        foreach (var property in inlined.Properties)
        {
            if (type.Find(property.Name) is not { } counterpart)
            {
                extra.Add(owner + "." + property.Name);
                continue;
            }

            common++;
            Evidence++;
            var inner = owner + "." + property.Name;
            if (!Compare(property.Schema, counterpart.Schema, inner, inner))
                return false;
        }

        if (owner != "ObjectMeta")
        {
            foreach (var property in type.Properties)
            {
                if (inlined.Find(property.Name) is null)
                    missing.Add(owner + "." + property.Name);
            }
        }

        foreach (var name in inlined.Required)
        {
            if (!type.IsRequired(name) && type.Find(name) is not null)
                stricter.Add(owner + "." + name + " (required)");
        }

        if (common > 0 && owner != "ObjectMeta" && IsPart(common, type))
        {
            IsSelection = Contradiction is null;
            return Contradict(place, $"only {common} of {type.Properties.Count} properties are there");
        }

        return common * 2 >= Math.Min(inlined.Properties.Count, type.Properties.Count) || Contradict(place, "they have few properties in common");
    }

    /// <summary>
    /// A copy of a large type made by an older Kubernetes lacks some of its properties; one that lacks more than a third is a
    /// selection that its authors made.
    /// </summary>
    private static bool IsPart(int common, SchemaNode type) =>
        type.Properties.Count > 7 && common * 3 < type.Properties.Count * 2;

    private void NoteStricter(SchemaNode inlined, SchemaNode facts, SchemaNode type, string place)
    {
        if (Restricts(inlined.Enum.Count > 0, type.Enum.Count > 0 || facts.Enum.Count > 0)
            || Restricts(inlined.Pattern is not null, type.Pattern is not null)
            || Restricts(inlined.Minimum is not null || inlined.Maximum is not null, type.Minimum is not null || type.Maximum is not null)
            || Restricts(inlined.MinLength is not null || inlined.MaxLength is not null, type.MinLength is not null || type.MaxLength is not null)
            || Restricts(inlined.MinItems is not null || inlined.MaxItems is not null, type.MinItems is not null || type.MaxItems is not null))
        {
            if (place.Contains('.'))
                stricter.Add(place);
        }
    }

    private static bool Restricts(bool inlined, bool type) => inlined && !type;

    private bool Contradict(string place, string reason)
    {
        Contradiction ??= place + ": " + reason;
        return false;
    }
}
