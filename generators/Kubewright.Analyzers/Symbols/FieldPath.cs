using System.Text;

namespace Kubewright.Analyzers.Symbols;

/// <summary>What a member does with the field at the end of a path.</summary>
internal enum FieldAction
{
    /// <summary>Sets it, or edits it in place where it is an object.</summary>
    Set,

    /// <summary>Appends an item.</summary>
    Append,

    /// <summary>Finds or adds the item with some keys.</summary>
    Item,

    /// <summary>Puts entries into a map.</summary>
    Entries,
}

/// <summary>The path of a <c>ManifestFieldAttribute</c>, taken apart.</summary>
/// <param name="Fields">The fields from the builder's node on.</param>
/// <param name="Action">What the member does with the last of them.</param>
/// <param name="Keys">For <see cref="FieldAction.Item"/>: the fields that tell items apart.</param>
internal sealed record FieldPath(IReadOnlyList<string> Fields, FieldAction Action, IReadOnlyList<ItemKey> Keys)
{
    /// <summary>Reads a path; <see langword="null"/> where it is none.</summary>
    public static FieldPath? Parse(string path)
    {
        var at = 0;
        var fields = new List<string> { Word(path, ref at) };
        while (at < path.Length && path[at] == '.')
        {
            at++;
            fields.Add(Word(path, ref at));
        }

        var rest = path.Substring(at);
        return rest switch
        {
            "" => new(fields, FieldAction.Set, []),
            "[]" => new(fields, FieldAction.Append, []),
            "{}" => new(fields, FieldAction.Entries, []),
            ['[', .., ']'] => new(fields, FieldAction.Item, ParseKeys(rest)),
            _ => null,
        };
    }

    private static List<ItemKey> ParseKeys(string suffix)
    {
        var keys = new List<ItemKey>();
        var at = 0;
        while (at < suffix.Length - 1)
        {
            at++;
            var field = Word(suffix, ref at);
            string? missing = null;
            if (suffix[at] == '=')
            {
                at++;
                missing = Word(suffix, ref at);
            }

            keys.Add(new ItemKey(field, null, missing));
            if (suffix[at] == ']')
                break;
        }

        return keys;
    }

    /// <summary>The text up to the next sign that means something; a backslash takes the meaning from the one behind it.</summary>
    private static string Word(string path, ref int at)
    {
        var word = new StringBuilder();
        for (; at < path.Length && path[at] is not ('.' or '[' or ']' or '{' or '}' or ',' or '='); at++)
            word.Append(path[at] == '\\' && at + 1 < path.Length ? path[++at] : path[at]);
        return word.ToString();
    }
}
