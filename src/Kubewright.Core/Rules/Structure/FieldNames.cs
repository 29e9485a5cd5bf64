using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Guesses what was meant by a field that does not exist.</summary>
internal static class FieldNames
{
    /// <summary>The message about an unknown field.</summary>
    public static string Unknown(string name, SchemaNode schema)
    {
        foreach (var property in schema.Properties)
        {
            if (Bare(property.Name) == Bare(name))
                return $"There is no field '{name}' here; it is written '{property.Name}'.";
        }

        foreach (var property in schema.Properties)
        {
            if (IsOneLetterOff(property.Name, name))
                return $"There is no field '{name}' here; perhaps '{property.Name}' is meant.";
        }

        return $"There is no field '{name}' here.";
    }

    private static string Bare(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    /// <summary>Whether one letter is missing, too many or another.</summary>
    private static bool IsOneLetterOff(string left, string right)
    {
        var (longer, shorter) = left.Length >= right.Length ? (left, right) : (right, left);
        if (longer.Length - shorter.Length > 1 || shorter.Length < 3)
            return false;
        var same = 0;
        while (same < shorter.Length && longer[same] == shorter[same])
            same++;
        return string.CompareOrdinal(longer, same + 1, shorter, longer.Length == shorter.Length ? same + 1 : same, longer.Length) == 0;
    }
}
