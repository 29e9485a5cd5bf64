using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Writes trees as C# that makes objects of the official client's models. The classes say by their attributes which property is which field.</summary>
internal sealed class ModelWriter
{
    private readonly SemanticModel model;
    private readonly int position;

    /// <summary>Makes a writer.</summary>
    /// <param name="model">Knows the types.</param>
    /// <param name="position">Where the code will stand: how types must be named there.</param>
    public ModelWriter(SemanticModel model, int position)
    {
        this.model = model;
        this.position = position;
    }

    /// <summary>The property of a field.</summary>
    public static IPropertySymbol? Property(ITypeSymbol type, string field) => type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.GetAttributes()
        .Any(attribute => attribute is { AttributeClass.Name: "JsonPropertyNameAttribute", ConstructorArguments: [{ Value: string name }] } && name == field));

    public static bool IsDictionary(INamedTypeSymbol type, out ITypeSymbol value)
    {
        value = type.TypeArguments.LastOrDefault()!;
        return type is { Name: "IDictionary" or "Dictionary", TypeArguments.Length: 2 };
    }

    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

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
            (ManifestScalar scalar, _) => Scalar(type, scalar),
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
            entries.Add($"[{Literal(key)}] = {written}");
        }

        return $"new {Name("System.Collections.Generic.Dictionary`2", type.TypeArguments)} {{ {string.Join(", ", entries)} }}";
    }

    private string Scalar(ITypeSymbol type, ManifestScalar scalar)
    {
        var text = scalar.Kind == ManifestNodeKind.String ? Literal(scalar.Text) : scalar.Text;
        var own = model.Compilation.GetSpecialType(scalar.Kind switch
        {
            ManifestNodeKind.String => SpecialType.System_String,
            ManifestNodeKind.Boolean => SpecialType.System_Boolean,
            _ => SpecialType.System_Int32,
        });
        return model.Compilation.ClassifyCommonConversion(own, type) is { IsImplicit: true } ? text : $"new {Name(type)}({text})";
    }

    private string Name(string metadataName, IEnumerable<ITypeSymbol> arguments) =>
        Name(model.Compilation.GetTypeByMetadataName(metadataName)!.Construct([.. arguments]));

    private string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, position);
}
