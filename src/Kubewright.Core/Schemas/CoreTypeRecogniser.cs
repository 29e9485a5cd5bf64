namespace Kubewright.Schemas;

/// <summary>
/// Tells which type an inlined shape is a copy of. CustomResourceDefinitions have no references, so the pod template of a
/// PyTorchJob is written out in full, as it was in the version of Kubernetes its authors compiled against.
/// </summary>
/// <remarks>
/// Shapes are compared, never descriptions. A large shape may lack what newer versions added and have what newer ones dropped;
/// a small one has to be exact, and to be seen where the core API uses that type or to have a telling inside. Shapes that contradict a type
/// anywhere are not that type.
/// </remarks>
public sealed class CoreTypeRecogniser
{
    private const int TinyShape = 3;
    private const int SmallShape = 7;

    /// <summary>So many properties in common, at any depth, are no accident.</summary>
    private const int TellingEvidence = 5;

    private readonly SchemaLibrary library;
    private readonly Dictionary<string, List<(SchemaReference Reference, SchemaNode Schema)>> typesByProperty = new(StringComparer.Ordinal);

    /// <summary>Makes a recogniser.</summary>
    /// <param name="library">The types it knows.</param>
    public CoreTypeRecogniser(SchemaLibrary library)
    {
        this.library = library;
        foreach (var type in library.Types)
        {
            foreach (var property in type.Schema.Properties)
                (typesByProperty.TryGetValue(property.Name, out var types) ? types : typesByProperty[property.Name] = []).Add(type);
        }
    }

    /// <summary>Looks a shape up.</summary>
    /// <param name="shape">An object with properties, everything inline.</param>
    /// <param name="property">The property it is the value of, or whose items or values it is.</param>
    /// <returns>The type, a near miss with its <see cref="Recognition.Doubt"/>, or <see langword="null"/>.</returns>
    public Recognition? Recognise(SchemaNode shape, string property)
    {
        Candidate? best = null, nearest = null;
        foreach (var type in Overlapping(shape))
        {
            var comparison = ShapeComparison.Compare(shape, type.Reference, library);
            var candidate = new Candidate(type.Reference, comparison, IsCorroborated(property, type.Reference), Doubt(shape, type.Schema, comparison, type.Reference, property));
            if (candidate.Doubt is null && (best is null || candidate.IsBetterThan(best)))
                best = candidate;
            else if (candidate.Doubt is not null && (IsSelection(shape, type.Schema, comparison) || IsWorthTelling(shape, type.Schema, candidate)) && (nearest is null || candidate.IsNearerThan(nearest)))
                nearest = candidate;
        }

        var found = best ?? nearest;
        return found is null ? null : new Recognition(found.Type, found.Comparison.Missing, found.Comparison.Extra, found.Comparison.Stricter, found.Doubt) { IsSelection = found.Doubt is not null && found.Comparison.IsSelection };
    }

    private static int Common(SchemaNode shape, SchemaNode type) => shape.Properties.Count(property => type.Find(property.Name) is not null);

    private static bool IsSelection(SchemaNode shape, SchemaNode type, ShapeComparison comparison) =>
        comparison.IsSelection && comparison.Evidence >= TellingEvidence && Common(shape, type) == shape.Properties.Count;

    private static bool IsWorthTelling(SchemaNode shape, SchemaNode type, Candidate candidate) =>
        type.Properties.Count > TinyShape
            ? Common(shape, type) * 4 >= Math.Max(shape.Properties.Count, type.Properties.Count) * 3
            : candidate.IsCorroborated && Common(shape, type) == type.Properties.Count;

    /// <summary>The types that have at least half of the shape's properties, in the library's order; kinds only where the shape names one.</summary>
    private IEnumerable<(SchemaReference Reference, SchemaNode Schema)> Overlapping(SchemaNode shape)
    {
        var counts = new Dictionary<SchemaReference, int>();
        var order = new List<(SchemaReference Reference, SchemaNode Schema)>();
        foreach (var property in shape.Properties)
        {
            foreach (var type in typesByProperty.TryGetValue(property.Name, out var types) ? types : [])
            {
                if (!counts.TryGetValue(type.Reference, out var count))
                    order.Add(type);
                counts[type.Reference] = count + 1;
            }
        }

        var isObject = shape.Find("kind") is not null;
        return order.Where(type => counts[type.Reference] * 2 >= shape.Properties.Count && (isObject || type.Schema.GroupVersionKinds.Count == 0));
    }

    /// <summary>Whether the property has a name that the core API uses for the type, or is named after it: <c>nodeTaints</c> of a Taint.</summary>
    private bool IsCorroborated(string property, SchemaReference type) =>
        library.UsesFor(property, type) || TypeWords.Singular(TypeWords.Pascal(property)).EndsWith(type.SimpleName, StringComparison.Ordinal);

    private string? Doubt(SchemaNode shape, SchemaNode type, ShapeComparison comparison, SchemaReference reference, string property)
    {
        if (comparison.Contradiction is { } contradiction)
            return contradiction;
        if (reference.SimpleName == "ObjectMeta")
            return IsEmbeddedMetadata(shape) ? null : "it is not the metadata of an embedded object";

        var common = Common(shape, type);
        var missing = type.Properties.Count - common;
        var extra = shape.Properties.Count - common;
        var isCorroborated = IsCorroborated(property, reference);
        if (type.Properties.Count > SmallShape)
        {
            return extra * 6 > shape.Properties.Count ? $"it has {extra} properties that the type has not"
                : null;
        }

        if (extra > 0)
            return $"it has {extra} {(extra == 1 ? "property" : "properties")} that the type has not";
        if (type.Properties.Count <= TinyShape || missing > 1)
        {
            if (missing > 0)
                return $"it lacks {missing} of {type.Properties.Count} properties";
        }

        var isTelling = (missing == 0 && common > TellingEvidence)
            || (comparison.Evidence - common >= 2 && comparison.Evidence >= TellingEvidence + (missing * TinyShape));
        if (isTelling)
            return null;
        if (!isCorroborated)
            return $"it is as small as many others and the core API has no '{property}' of this type";
        if (type.Properties.Count <= TinyShape && comparison.Stricter.Count > 0)
            return "it is as small as many others and has restrictions of its own";
        return type.Properties.Count > TinyShape || new HashSet<string>(shape.Required).SetEquals(type.Required) ? null : "it is as small as many others and other properties are required";
    }

    /// <summary>What controller-gen writes for the metadata inside an embedded object: these five and no others.</summary>
    private static bool IsEmbeddedMetadata(SchemaNode shape) =>
        shape.Properties.Select(property => property.Name).SequenceEqual(["annotations", "finalizers", "labels", "name", "namespace"]);

    private sealed record Candidate(SchemaReference Type, ShapeComparison Comparison, bool IsCorroborated, string? Doubt)
    {
        internal bool IsBetterThan(Candidate other)
        {
            var order = other.Comparison.Extra.Count - Comparison.Extra.Count;
            if (order == 0)
                order = other.Comparison.Missing.Count - Comparison.Missing.Count;
            if (order == 0)
                order = IsCorroborated.CompareTo(other.IsCorroborated);
            return order > 0;
        }

        internal bool IsNearerThan(Candidate other) => Comparison.IsSelection != other.Comparison.IsSelection
            ? Comparison.IsSelection
            : Comparison.Evidence != other.Comparison.Evidence ? Comparison.Evidence > other.Comparison.Evidence : IsBetterThan(other);
    }
}
