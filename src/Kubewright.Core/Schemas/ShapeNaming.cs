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
        var counts = wanted.Values.GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes.Where(shape => shape.Kind is not null))
            Take(shape, shape.Kind!.Kind.Kind, taken);
        for (var i = shapes.Count - 1; i >= 0; i--)
        {
            var shape = shapes[i];
            if (shape.Kind is not null)
                continue;
            var name = wanted[shape];
            if (counts[name] > 1 || library.HasSimpleName(name) || taken.Contains(name) || !shape.Places.Any(place => place.IsAlone))
                name = TypeWords.InCommon(shape.Places.Select(place => Templates(shape) ?? TypeWords.Within(place.Parent.Shape!.Name, place.Word)));
            if (library.HasSimpleName(name) || taken.Contains(name))
                name = shape.Places.Select(place => TypeWords.Within(place.Parent.Shape!.Name, place.Word)).OrderBy(full => full.Length).ThenBy(full => full, StringComparer.Ordinal).First();
            Take(shape, name, taken);
        }
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
