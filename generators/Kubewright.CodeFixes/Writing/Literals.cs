using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.CodeFixes.Writing;

/// <summary>Writes scalars as C#.</summary>
internal sealed class Literals
{
    private readonly Compilation compilation;

    public Literals(Compilation compilation) => this.compilation = compilation;

    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>An expression for a scalar where a type is wanted; <see langword="null"/> where there is none.</summary>
    public string? Of(ManifestNode node, ITypeSymbol type)
    {
        if (node is not ManifestScalar scalar)
            return null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return Bytes(scalar);
        return scalar.Kind switch
        {
            ManifestNodeKind.String => Converts(SpecialType.System_String, type) ? Text(scalar.Text) : null,
            ManifestNodeKind.Boolean => Converts(SpecialType.System_Boolean, type) ? scalar.Text : null,
            ManifestNodeKind.Integer => Integer(scalar.Text, type),
            ManifestNodeKind.Float => Float(scalar.Text, type),
            _ => null,
        };
    }

    private string? Integer(string text, ITypeSymbol type)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        if (Converts(number is >= int.MinValue and <= int.MaxValue ? SpecialType.System_Int32 : SpecialType.System_Int64, type))
            return text;
        return IsNoText(type) && Converts(SpecialType.System_String, type) ? Text(text) : null;
    }

    private string? Float(string text, ITypeSymbol type)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return null;
        if (Converts(SpecialType.System_Double, type))
            return text + "d";
        if (Converts(SpecialType.System_Decimal, type))
            return text + "m";
        return IsNoText(type) && Converts(SpecialType.System_String, type) ? Text(text) : null;
    }

    private static bool IsNoText(ITypeSymbol type) => type.SpecialType != SpecialType.System_String;

    private static string? Bytes(ManifestScalar scalar)
    {
        try
        {
            return scalar.Kind == ManifestNodeKind.String ? $"new byte[] {{ {string.Join(", ", Convert.FromBase64String(scalar.Text))} }}" : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool Converts(SpecialType from, ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Object && compilation.ClassifyCommonConversion(compilation.GetSpecialType(from), type) is { IsImplicit: true };
}
