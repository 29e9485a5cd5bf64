using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Naming;

/// <summary>A C# name for every type, unique in its namespace.</summary>
/// <remarks>
/// A type is called what its schema calls it. Where several are called alike, kinds come before types, newer versions before
/// older ones, the core group before others, and what is used more before what is used less; the first keeps the plain name, the others get
/// their version behind it (same group) or their group before it.
/// </remarks>
internal sealed class TypeNames
{
    private readonly Dictionary<string, string> byComponent = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public TypeNames(TypeGraph graph)
    {
        foreach (var group in graph.Types.GroupBy(t => Names.Pascal(t.SimpleName)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var alike = group
                .OrderByDescending(t => t.Facts.Kind is not null)
                .ThenByDescending(t => Group(t) == "core")
                .ThenByDescending(t => VersionRank(Version(t)))
                .ThenByDescending(t => graph.Uses(t.Name))
                .ThenBy(t => t.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var type in alike)
                byComponent.Add(type.Name, Take(group.Key, type, alike[0]));
        }
    }

    public string this[string component] => byComponent[component];

    /// <summary>The part of a component's name that is its version, in Pascal case: <c>V1</c>, <c>V1alpha1</c>.</summary>
    public static string VersionPrefix(ResolvedType type) => Names.Pascal(Version(type));

    /// <summary>Whether no type has a name yet, and none must not have it.</summary>
    public bool TryTake(string name) => !Irregular.ReservedTypes.Contains(name) && taken.Add(name);

    private static string Version(ResolvedType type) => Segment(type, 1);

    private static string Group(ResolvedType type) => Segment(type, 2);

    private static string Segment(ResolvedType type, int fromEnd)
    {
        var segments = type.Name.Split('.');
        return segments.Length > fromEnd ? segments[segments.Length - 1 - fromEnd] : "";
    }

    /// <summary>v2 before v1 before v1beta2 before v1beta1 before v1alpha1, as the API machinery orders versions.</summary>
    private static int VersionRank(string version)
    {
        var numbers = version.Split(["v", "alpha", "beta"], StringSplitOptions.RemoveEmptyEntries);
        var major = numbers.Length > 0 && int.TryParse(numbers[0], out var m) ? m : 0;
        var minor = numbers.Length > 1 && int.TryParse(numbers[1], out var n) ? n : 0;
        var stage = version.Contains("alpha") ? 0 : version.Contains("beta") ? 1 : 2;
        return (stage * 10_000) + (major * 100) + minor;
    }

    private string Take(string name, ResolvedType type, ResolvedType first)
    {
        if (TryTake(name))
            return name;
        var qualified = type != first && Group(type) == Group(first) ? name + VersionPrefix(type) : Names.Pascal(Group(type)) + name;
        if (TryTake(qualified))
            return qualified;
        qualified = Names.Pascal(Group(type)) + name + VersionPrefix(type);
        for (var number = 2; !TryTake(qualified); number++)
            qualified = Names.Pascal(Group(type)) + name + VersionPrefix(type) + number;
        return qualified;
    }
}
