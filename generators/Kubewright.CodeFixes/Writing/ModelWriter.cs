using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Kubewright.CodeFixes.Writing;

/// <summary>Writes trees as C# that makes objects of the official client's models. The classes say by their attributes which property is which field.</summary>
internal sealed class ModelWriter
{
    private readonly Compilation compilation;
    private readonly Literals literals;
    private readonly Func<ITypeSymbol, string> nameOf;

    /// <summary>Makes a writer.</summary>
    /// <param name="compilation">Knows the types.</param>
    /// <param name="nameOf">How a type is named where the code will stand.</param>
    public ModelWriter(Compilation compilation, Func<ITypeSymbol, string> nameOf)
    {
        this.compilation = compilation;
        this.nameOf = nameOf;
        literals = new Literals(compilation);
    }

    /// <summary>The property of a field.</summary>
    public static IPropertySymbol? Property(ITypeSymbol type, string field) => type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => JsonNames.Of(property) == field);

    public static bool IsDictionary(INamedTypeSymbol type, out ITypeSymbol value)
    {
        value = type.TypeArguments.LastOrDefault()!;
        return type is { Name: "IDictionary" or "Dictionary", TypeArguments.Length: 2 };
    }

    /// <summary>An assignment for each field; <see langword="null"/> where one cannot be written.</summary>
    public IReadOnlyList<string>? Assignments(ITypeSymbol type, ManifestMap fields)
    {
        var assignments = new List<string>();
        foreach (var (field, value) in fields)
        {
            if (Property(type, field) is not { } property || Value(property.Type, value) is not { } written)
                return null;
            assignments.Add($"{property.Name} = {written}");
        }

        return assignments;
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<string>? Items(INamedTypeSymbol listType, ManifestList list)
    {
        if (listType.TypeArguments.Length != 1)
            return null;
        var items = list.Select(item => Value(listType.TypeArguments[0], item)).OfType<string>().ToList();
        return items.Count == list.Count ? items : null;
    }

    /// <summary>An expression of a type; <see langword="null"/> where it cannot be written.</summary>
    public string? Value(ITypeSymbol type, ManifestNode node)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return (node, type) switch
        {
            (ManifestScalar scalar, _) => literals.Of(scalar, type),
            (ManifestList list, INamedTypeSymbol named) when Items(named, list) is { } items => $"new {Name("System.Collections.Generic.List`1", named.TypeArguments)} {{ {string.Join(", ", items)} }}",
            (ManifestMap map, INamedTypeSymbol named) when IsDictionary(named, out var entry) => Dictionary(named, entry, map),
            (ManifestMap map, _) when Assignments(type, map) is { } assignments => $"new {Name(type)} {{ {string.Join(", ", assignments)} }}",
            _ => null,
        };
    }

    private string? Dictionary(INamedTypeSymbol type, ITypeSymbol entryType, ManifestMap map)
    {
        var entries = new List<string>();
        foreach (var (key, value) in map)
        {
            if (Value(entryType, value) is not { } written)
                return null;
            entries.Add($"[{Literals.Text(key)}] = {written}");
        }

        return $"new {Name("System.Collections.Generic.Dictionary`2", type.TypeArguments)} {{ {string.Join(", ", entries)} }}";
    }

    private string Name(string metadataName, IEnumerable<ITypeSymbol> arguments) =>
        Name(compilation.GetTypeByMetadataName(metadataName)!.Construct([.. arguments]));

    private string Name(ITypeSymbol type) => nameOf(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
}
