using Kubewright.Generators.Catalog;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes a class of constants.</summary>
internal static class EnumerationEmitter
{
    public static string Write(EnumerationModel enumeration)
    {
        var writer = SourceWriter.File(enumeration.Namespace);
        writer.Line($"/// <summary>Values of the field <c>{enumeration.Field}</c>. A newer cluster may know more; any string can be given.</summary>");
        writer.Line($"public static class {enumeration.Name}");
        writer.Open();
        var taken = new HashSet<string>(StringComparer.Ordinal) { enumeration.Name };
        foreach (var value in enumeration.Values)
        {
            var name = Names.Pascal(value);
            while (!taken.Add(name))
                name += "Value";
            writer.Line($"/// <summary><c>{System.Security.SecurityElement.Escape(value)}</c></summary>");
            writer.Line($"public const string {name} = {Names.Literal(value)};");
        }

        writer.Close();
        return writer.ToString();
    }
}
