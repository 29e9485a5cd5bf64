using System.Text;

namespace Kubewright.Generators.Emission;

/// <summary>Writes the attribute that says which field a member or parameter sets.</summary>
internal static class FieldPath
{
    /// <summary>The attribute, without brackets.</summary>
    /// <param name="parent">The transparent object that has the field; empty for the builder's own.</param>
    /// <param name="field">The field's JSON name.</param>
    /// <param name="suffix">What the member does with the field.</param>
    /// <param name="values">The class of constants for the field's values, if there is one.</param>
    public static string Attribute(string parent, string field, string suffix = "", string? values = null) =>
        $"global::Kubewright.ManifestField({Naming.Names.Literal((parent.Length == 0 ? "" : parent + ".") + Escape(field) + suffix)}{(values is null ? "" : $", Values = typeof({values})")})";

    /// <summary>The same text with a backslash before what means something in a path.</summary>
    public static string Escape(string text)
    {
        if (text.IndexOfAny(['.', '[', ']', '{', '}', ',', '=', '\\']) < 0)
            return text;
        var escaped = new StringBuilder();
        foreach (var c in text)
            (c is '.' or '[' or ']' or '{' or '}' or ',' or '=' or '\\' ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }
}
