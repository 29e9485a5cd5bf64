namespace Kubewright.Schemas;

/// <summary>Names the inline shapes of one group and version, the way their authors could have.</summary>
internal static class ShapeNaming
{
    /// <summary>Names all shapes.</summary>
    /// <param name="shapes">The shapes, parents after their children.</param>
    /// <param name="library">Types that other documents have; a name of theirs is not used again.</param>
    internal static void Run(IReadOnlyList<InlineShape> shapes, SchemaLibrary library)
    {
        var wanted = shapes.ToDictionary(shape => shape, Wanted);
        var rivals = wanted.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes.Where(shape => shape.Kind is not null))
            Take(shape, shape.Kind!.Kind.Kind, taken);
        for (var i = shapes.Count - 1; i >= 0; i--)
        {
            var shape = shapes[i];
            if (shape.Kind is not null)
                continue;
            SelectAsParent(shape);
            var name = wanted[shape];
            if (IsTaken(name) || !shape.Places.Any(place => place.IsAlone) || !IsFirst(shape, rivals[name]))
                name = Patch(shape, name) is { } patch && !IsTaken(patch) ? patch : Templates(shape) ?? InParents(shape, rivals[name]);
            if (IsTaken(name))
                name = FullNames(shape).OrderBy(full => full.Length).ThenBy(full => full, StringComparer.Ordinal).First();
            Take(shape, name, taken);
        }

        bool IsTaken(string name) => taken.Contains(name) || library.HasSimpleName(name);
    }

    /// <summary>The spec of what is a selection of a PodTemplateSpec is one of a PodSpec, whatever else it looks like.</summary>
    private static void SelectAsParent(InlineShape shape)
    {
        const string Ending = "TemplateSpec";
        if (shape.Places[0] is { Word: "Spec", Parent.Shape.Selection: { } parent } && parent.EndsWith(Ending, StringComparison.Ordinal))
            shape.Selection = parent.Substring(0, parent.Length - Ending.Length) + "Spec";
    }

    /// <summary>Whether a shape has a name to itself, but for what a status says of the same thing.</summary>
    private static bool IsFirst(InlineShape shape, List<InlineShape> rivals) =>
        rivals.Count == 1 || (!IsStatus(shape) && rivals.Count(rival => !IsStatus(rival)) == 1);

    private static string InParents(InlineShape shape, List<InlineShape> rivals)
    {
        var name = TypeWords.InCommon(FullNames(shape));
        return IsStatus(shape) && rivals.Any(rival => !IsStatus(rival)) ? name + "Status" : name;
    }

    private static bool IsStatus(InlineShape shape) => shape.Places.All(place => place.Parent.Shape!.Kind is null && place.Parent.Shape.Places.All(parent => TypeWords.LastWord(parent.Word) == "Status"));

    private static IEnumerable<string> FullNames(InlineShape shape) => shape.Places.Select(place => TypeWords.Within(place.Parent.Shape!.Name, place.Word));

    /// <summary>What may be changed of a PodSpec, somewhere below <c>runtimePatches</c>, is a PodSpecPatch.</summary>
    private static string? Patch(InlineShape shape, string wanted)
    {
        var name = shape.Selection ?? (shape.Places.Any(place => place.IsAlone) ? wanted : null);
        if (name is null)
            return null;
        for (var at = shape; at.Places.Count > 0; at = at.Places[0].Parent.Shape!)
        {
            var word = TypeWords.LastWord(at.Places[0].Word);
            if (word is "Patch" or "Override" or "Overlay")
                return (name.EndsWith("TemplateSpec", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name) + word;
        }

        return null;
    }

    private static string Wanted(InlineShape shape) =>
        shape.Kind?.Kind.Kind ?? Templates(shape) ?? TypeWords.InCommon(shape.Places.Select(place => place.Word));

    /// <summary>Kubernetes calls metadata with a FooSpec a FooTemplateSpec.</summary>
    private static string? Templates(InlineShape shape) =>
        shape.Schema.Properties is [{ Name: "metadata" }, { Name: "spec", Schema.Reference: { File: not null, SimpleName: var spec } }] && spec.EndsWith("Spec", StringComparison.Ordinal)
            ? spec.Substring(0, spec.Length - 4) + "TemplateSpec"
            : null;

    private static void Take(InlineShape shape, string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        shape.Name = unique;
    }
}
