using Kubewright.Schemas;

namespace Kubewright.Generators.Reading;

/// <summary>Puts the descriptions of a definition back that were not read, those of known types excepted, and keeps each to a readable length.</summary>
internal sealed class Prose(Func<string, string> read)
{
    /// <summary>So much of a description is shown: more than any tool-tip, and enough for the longest of upstream.</summary>
    public const int Longest = 4_000;

    /// <summary>Where the first description is that was cut.</summary>
    public Origin? Cut { get; private set; }

    public SchemaNode Restore(SchemaNode schema)
    {
        var restored = schema.MapChildren(Restore);
        return schema.Description is null ? restored : restored with { Description = Text(schema.Description, schema.Origin) };
    }

    private string Text(string description, Origin? origin)
    {
        var text = read(description);
        if (text.Length <= Longest)
            return text;
        Cut ??= origin;
        var end = text.LastIndexOf(' ', Longest);
        return text.Substring(0, end > 0 ? end : Longest - (char.IsHighSurrogate(text[Longest - 1]) ? 1 : 0)) + " …";
    }
}
