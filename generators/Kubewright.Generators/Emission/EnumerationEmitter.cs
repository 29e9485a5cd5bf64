using Kubewright.Generators.Catalog;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes a class of constants.</summary>
internal static class EnumerationEmitter
{
    public static string Write(EnumerationModel enumeration)
    {
        var writer = SourceWriter.File(enumeration.Namespace);
        writer.Line($"/// <summary>Values of the field {DocumentationEmitter.Code(enumeration.Field)}. A newer cluster may know more; any string can be given.</summary>");
        writer.Line($"public static class {enumeration.Name}");
        writer.Open();
        var taken = new UniqueNames(StringComparer.Ordinal, [enumeration.Name, .. Irregular.ObjectMembers]);
        foreach (var value in enumeration.Values)
        {
            DocumentationEmitter.WriteCode(writer, Names.Literal(value));
            writer.Line($"public const string {taken.Take(Names.Pascal(value), "Value")} = {Names.Literal(value)};");
        }

        writer.Close();
        return writer.ToString();
    }
}
