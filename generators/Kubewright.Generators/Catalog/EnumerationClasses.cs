using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Catalog;

/// <summary>The classes of constants: one for each set of values that a field's schema lists.</summary>
/// <remarks>
/// A name of several words is the class's name where every field of that name has the same values (<c>RestartPolicy</c>); so is one word
/// where types of several names share it (<c>Protocol</c>). Other classes have the type's name before the field's (<c>ServiceType</c>).
/// </remarks>
internal sealed class EnumerationClasses
{
    private readonly Dictionary<(string Owner, string Field), string> byField = [];
    private readonly List<EnumerationModel> all = [];

    public EnumerationClasses(TypeGraph graph, TypeNames names, ComponentIndex index)
    {
        var fields = graph.Types
            .SelectMany(t => t.Properties.Select(p => (Owner: t, Property: p, Values: ValuesIn(p.Shape))))
            .Where(f => f.Values.Count > 0)
            .ToList();
        foreach (var alike in fields.GroupBy(f => f.Property.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var sets = alike.GroupBy(f => f.Values).ToList();
            foreach (var set in sets)
            {
                // Of several versions of a type, the one with the plain name gives its name to the class, too.
                var first = set.OrderBy(f => names[f.Owner.Name].Length).ThenBy(f => f.Owner.Name, StringComparer.Ordinal).First();
                var plain = ClassName(first.Property);
                var owned = OwnerName(names[first.Owner.Name]) + plain;
                var isTelling = plain.Skip(1).Any(char.IsUpper) || set.Select(f => f.Owner.SimpleName).Distinct().Skip(1).Any();
                var name = sets.Count == 1 && isTelling ? names.Taken.TakeFirst(plain, owned) : names.Taken.TakeFirst(owned);
                var @namespace = index.NamespaceOf(first.Owner.Name);
                all.Add(new EnumerationModel(@namespace, name, alike.Key, first.Values));
                foreach (var (fieldOwner, property, _) in set)
                    byField.Add((fieldOwner.Name, property.Name), $"global::{@namespace}.{name}");
            }
        }
    }

    public IEnumerable<EnumerationModel> All => all;

    /// <summary>The class of a field, with <c>global::</c>, or null.</summary>
    public string? Find(ResolvedType owner, ResolvedProperty property) => byField.TryGetValue((owner.Name, property.Name), out var name) ? name : null;

    private static EquatableArray<string> ValuesIn(ShapeFacts shape) => shape.Element is not null ? ValuesIn(shape.Element) : shape.Values;

    private static string OwnerName(string type) => type.EndsWith("Spec", StringComparison.Ordinal) && type.Length > 4 ? type.Substring(0, type.Length - 4) : type;

    /// <summary>The class is named after one value: <c>accessModes</c> → <c>AccessMode</c>.</summary>
    private static string ClassName(ResolvedProperty property)
    {
        var name = Names.Pascal(property.Name);
        return property.Shape.Element is null ? name : Names.Singular(name);
    }
}
