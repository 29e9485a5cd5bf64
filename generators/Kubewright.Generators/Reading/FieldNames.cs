using Kubewright.Generators.Naming;
using Kubewright.Schemas;

namespace Kubewright.Generators.Reading;

/// <summary>Finds the fields that C# cannot call by their own names, because of the letters in them or of a field beside them.</summary>
internal static class FieldNames
{
    public static void Check(SchemaNode schema, Action<string, Origin?> report)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in schema.Properties)
        {
            var name = Names.Pascal(property.Name);
            if (taken.TryGetValue(name, out var other))
                report($"The fields '{other}' and '{property.Name}' are both '{name}' in C#; the second gets a longer name.", property.Origin);
            else if (!IsPlain(property.Name))
                report($"'{property.Name}' is no name in C#; the field is called '{name}' there.", property.Origin);
            if (other is null)
                taken.Add(name, property.Name);
        }

        foreach (var (_, child) in schema.Children())
            Check(child, report);
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');
}
