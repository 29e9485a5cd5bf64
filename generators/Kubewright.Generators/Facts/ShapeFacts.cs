namespace Kubewright.Generators.Facts;

/// <summary>What a value looks like, as far as a builder member cares.</summary>
internal enum ShapeKind
{
    /// <summary>Anything: the schema says nothing, or keeps unknown fields.</summary>
    Any,
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    IntOrString,
    Quantity,
    DateTime,
    Bytes,

    /// <summary>An object of a named component.</summary>
    Object,
    List,
    Map,
}

/// <summary>The shape of a value.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Component">For an object: the component's name. For a scalar that came through a reference: null.</param>
/// <param name="Element">For a list or map: the shape of what is in it.</param>
/// <param name="Values">For a string: the values that the schema lists.</param>
internal sealed record ShapeFacts(ShapeKind Kind, string? Component, ShapeFacts? Element, EquatableArray<string> Values)
{
    public static readonly ShapeFacts Any = new(ShapeKind.Any, null, null, EquatableArray<string>.Empty);

    public static ShapeFacts Scalar(ShapeKind kind) => new(kind, null, null, EquatableArray<string>.Empty);

    public bool IsScalar => Kind is > ShapeKind.Any and < ShapeKind.Object;
}

/// <summary>One property of a component.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Shape">What its value looks like; a reference that is not resolved yet has kind Object.</param>
/// <param name="Keys">For a list of objects: the fields that identify an item (list-map keys, else the patch merge key).</param>
/// <param name="Default">The text of a scalar default.</param>
/// <param name="Description">Documentation that a user's own CRD carries.</param>
internal sealed record PropertyFacts(string Name, ShapeFacts Shape, EquatableArray<string> Keys, string? Default, string? Description);

/// <summary>A kind's coordinates.</summary>
internal sealed record KindFacts(string Group, string Version, string Kind)
{
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;
}

/// <summary>A named schema component.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Shape">For a component that is no object with properties: what it is instead.</param>
/// <param name="Properties">Its properties, in schema order.</param>
/// <param name="Required">The required properties, in the order of the schema, which is that of the Go type.</param>
/// <param name="Kind">For a kind that can be created: its coordinates.</param>
/// <param name="Description">Documentation that a user's own CRD carries.</param>
internal sealed record ComponentFacts(
    string Name,
    ShapeFacts? Shape,
    EquatableArray<PropertyFacts> Properties,
    EquatableArray<string> Required,
    KindFacts? Kind,
    string? Description);

/// <summary>A schema document, reduced to what builders need.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace of the builders.</param>
/// <param name="Components">The components in the order of the document.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record DocumentFacts(
    string Path,
    string Namespace,
    EquatableArray<ComponentFacts> Components,
    EquatableArray<ProblemFacts> Problems);

/// <summary>Something to report about a schema file.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record ProblemFacts(string Id, string Message, string Path, int Line, int Column);
