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
/// <param name="Plural">For a custom kind: its name in URLs.</param>
/// <param name="Description">Documentation that a user's own CRD carries.</param>
internal sealed record ComponentFacts(
    string Name,
    ShapeFacts? Shape,
    EquatableArray<PropertyFacts> Properties,
    EquatableArray<string> Required,
    KindFacts? Kind,
    string? Plural,
    string? Description);

/// <summary>A schema document, reduced to what builders need. Where things are written is not part of it: see <see cref="ParsedDocument"/>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace of the builders.</param>
/// <param name="Components">The components in the order of the document.</param>
internal sealed record DocumentFacts(string Path, string Namespace, EquatableArray<ComponentFacts> Components)
{
    /// <summary>Whether it is a user's own: then what it uses of Kubernetes is in Kubewright already.</summary>
    public bool IsCustom { get; init; }
}

/// <summary>A name in a schema file, and where it is written.</summary>
/// <param name="Name">A component's name: its own, or that of a reference to it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record PlaceFacts(string Name, int Line, int Column);

/// <summary>A schema file that was read: what it says, where it says it, and why it could not be read.</summary>
internal sealed record ParsedDocument(
    DocumentFacts Facts,
    EquatableArray<PlaceFacts> Components,
    EquatableArray<PlaceFacts> References,
    EquatableArray<ProblemFacts> Problems);

/// <summary>Something to report about a schema file.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file.</param>
/// <param name="Name">The component or reference it is about, where its place is to be looked up.</param>
/// <param name="Line">The line, from 1; 0 where it is to be looked up.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record ProblemFacts(string Id, string Message, string Path, string? Name = null, int Line = 0, int Column = 0);

/// <summary>A documentation file.</summary>
internal sealed record DocumentationFileFacts(string Path, EquatableArray<DocumentationFacts> Lines);

/// <summary>One line of documentation.</summary>
/// <param name="Component">The component.</param>
/// <param name="Property">The property; empty for the component itself.</param>
/// <param name="Text">The line.</param>
internal sealed record DocumentationFacts(string Component, string Property, string Text);
