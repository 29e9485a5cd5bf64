using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Naming;

/// <summary>A C# name for every type, unique in all namespaces even where case does not count, so that files can be named after types.</summary>
/// <remarks>
/// A type is called what its schema calls it. Where several are called alike, kinds come before types, Kubernetes' own types before those of custom
/// resources, the core group before others, newer versions before older ones, and what is used more before what is used less; the first keeps the
/// plain name, the others get their version behind it (same group) or their group before it.
/// </remarks>
internal sealed class TypeNames
{
    private const string KubernetesPrefix = "io.k8s.";

    private readonly Dictionary<string, string> byComponent = new(StringComparer.Ordinal);

    /// <param name="graph">The types.</param>
    /// <param name="reserved">Names that are not free because of other assemblies.</param>
    public TypeNames(TypeGraph graph, IEnumerable<string> reserved)
    {
        Taken = new UniqueNames(StringComparer.OrdinalIgnoreCase, Irregular.ReservedTypes.Concat(reserved));
        foreach (var group in graph.Types.GroupBy(t => Names.Pascal(t.SimpleName)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var alike = group
                .OrderByDescending(t => t.Facts.Kind is not null)
                .ThenByDescending(t => t.Name.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
                .ThenByDescending(t => Group(t) == "core")
                .ThenByDescending(t => VersionRank(Version(t)))
                .ThenByDescending(t => graph.Uses(t.Name))
                .ThenBy(t => t.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var type in alike)
                byComponent.Add(type.Name, Take(group.Key, type, alike[0]));
        }
    }

    /// <summary>The names of types, for what else needs one beside them.</summary>
    public UniqueNames Taken { get; }

    public string this[string component] => byComponent[component];

    /// <summary>The version in a component's name, in Pascal case (<c>V1</c>, <c>V1alpha1</c>); empty where it has none.</summary>
    public static string VersionPrefix(ResolvedType type) => PascalOrEmpty(Version(type));

    private static string PascalOrEmpty(string segment) => segment.Length == 0 ? "" : Names.Pascal(segment);

    private static string Version(ResolvedType type) => Segment(type, 1) is ['v', >= '0' and <= '9', ..] version ? version : "";

    private static string Group(ResolvedType type) => Segment(type, Version(type).Length == 0 ? 1 : 2);

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
        var version = VersionPrefix(type);
        var group = PascalOrEmpty(Group(type));
        return Taken.TakeFirst(name, type != first && Group(type) == Group(first) ? name + version : group + name, group + name + version);
    }
}
