using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Catalog;

/// <summary>The names of a builder's members, unique in the class.</summary>
/// <remarks>
/// Fields of the type itself come first, then those of its metadata, then those of its spec; a name that is taken gets the name of the object
/// before it (<c>SpecName</c>), a list whose singular is taken keeps its plural, and one that C# does not allow in the class gets <c>Value</c> behind it.
/// </remarks>
internal sealed class MemberNames
{
    private readonly Dictionary<(string, string), string> names = [];
    private readonly UniqueNames taken;

    public MemberNames(string className, IEnumerable<BuilderField> fields)
    {
        taken = new UniqueNames(StringComparer.Ordinal, [className, .. Irregular.BuilderMembers]);
        foreach (var (parent, _, property) in fields)
            names.Add((parent, property.Name), Take(parent, property));
    }

    public string this[string parent, string field] => names[(parent, field)];

    /// <summary>For whole seconds: the name without that word, or the member's own where that is taken.</summary>
    public string? TimeSpanName(string parent, ResolvedProperty property)
    {
        if (property.Shape.Kind is not (ShapeKind.Int32 or ShapeKind.Int64))
            return null;
        var own = names[(parent, property.Name)];
        return Names.WithoutSeconds(own) is not { } shorter ? null : taken.TryTake(shorter) ? shorter : own;
    }

    private string Take(string parent, ResolvedProperty property)
    {
        var name = Names.Pascal(property.Name);
        var takesItems = property.Shape is { Kind: ShapeKind.List or ShapeKind.Map, Element.Kind: ShapeKind.Object };
        if (takesItems && Names.Singular(name) is var singular && taken.TryTake(singular))
            return singular;
        return taken.TryTake(name) ? name : taken.Take(parent.Length > 0 ? Names.Pascal(parent) + name : name + "Value", "Value");
    }
}
