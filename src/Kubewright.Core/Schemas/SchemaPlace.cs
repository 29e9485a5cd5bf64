namespace Kubewright.Schemas;

/// <summary>A place inside a schema document whose JSON pointer is spelled out only when an error names it: a document has tens of thousands of them.</summary>
internal sealed class SchemaPlace
{
    private readonly SchemaPlace? parent;
    private readonly string step;

    private SchemaPlace(SchemaPlace? parent, string step)
    {
        this.parent = parent;
        this.step = step;
    }

    /// <summary>The place of a pointer.</summary>
    public static SchemaPlace At(string pointer) => new(null, pointer);

    /// <summary>The place of a key in the map at this place.</summary>
    public SchemaPlace Of(string key) => new(this, key);

    /// <summary>The JSON pointer.</summary>
    public override string ToString() => parent is null ? step : JsonPointer.Append(parent.ToString(), step);
}
