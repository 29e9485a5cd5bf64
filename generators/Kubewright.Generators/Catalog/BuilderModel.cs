using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>The shape of a value with C# types in place of component names.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Type">For an object: its builder, with <c>global::</c>.</param>
/// <param name="ModelType">For an object: its model class, with <c>global::</c>.</param>
/// <param name="Element">For a list or map: what is in it.</param>
/// <param name="Enumeration">For a string with listed values: the class that has them as constants.</param>
internal sealed record ValueModel(ShapeKind Kind, string? Type = null, string? ModelType = null, ValueModel? Element = null, string? Enumeration = null)
{
    public bool IsScalar => Kind is > ShapeKind.Any and < ShapeKind.Object;
}

/// <summary>A parameter that sets a required scalar of a new object.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Parent">The transparent object that has the field: empty, <c>metadata</c> or <c>spec</c>.</param>
/// <param name="Field">The field's JSON name.</param>
/// <param name="Kind">The scalar's kind.</param>
internal sealed record ParameterModel(string Name, string Parent, string Field, ShapeKind Kind);

/// <summary>A field that tells the items of a list apart.</summary>
/// <param name="Parameter">The parameter that gives it.</param>
/// <param name="Default">What the API server takes a missing field for.</param>
/// <param name="IsOptional">Whether it may be left out of the call.</param>
internal sealed record KeyModel(ParameterModel Parameter, string? Default, bool IsOptional);

/// <summary>Where a member's documentation comes from: a member of an official model, or a text.</summary>
internal sealed record DocumentationModel(string? Cref, string? Text);

/// <summary>A member that sets one field.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Parent">The transparent object that has the field: empty, <c>metadata</c> or <c>spec</c>.</param>
/// <param name="Field">The field's JSON name.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Parameters">For an object, or what is in a list or map of objects: the parameters that make one.</param>
/// <param name="Keys">For a list of objects: what tells its items apart; empty where items are only appended.</param>
/// <param name="TimeSpanName">For whole seconds: the name of the overload that takes a time span.</param>
/// <param name="Documentation">The documentation.</param>
internal sealed record MemberModel(
    string Name,
    string Parent,
    string Field,
    ValueModel Value,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<KeyModel> Keys,
    string? TimeSpanName,
    DocumentationModel Documentation);

/// <summary>One builder class, complete: what is written to a file depends on nothing else.</summary>
/// <param name="Definition">For a user's own kind: the class with its definition, with <c>global::</c>.</param>
internal sealed record BuilderModel(
    string Namespace,
    string Name,
    string Component,
    KindFacts? Kind,
    string ModelType,
    string? Definition,
    DocumentationModel Documentation,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<MemberModel> Members);

/// <summary>A class of constants for the values of a string.</summary>
internal sealed record EnumerationModel(string Namespace, string Name, string Field, EquatableArray<string> Values);

/// <summary>A property of a model class that the official client does not have.</summary>
/// <param name="JsonName">The field's JSON name.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Initializer">The expression of its first value, if any.</param>
/// <param name="Documentation">The documentation.</param>
internal sealed record ModelPropertyModel(string JsonName, string Name, string Type, string? Initializer, DocumentationModel Documentation);

/// <summary>A model class that the official client does not have.</summary>
/// <param name="Plural">The name in URLs, for a kind.</param>
/// <param name="SpecType">For a kind with a spec: its class.</param>
/// <param name="StatusType">For a kind with a status: its class.</param>
/// <param name="Definition">For a user's own kind: the class with its definition, with <c>global::</c>.</param>
internal sealed record ModelClassModel(
    string Namespace,
    string Name,
    KindFacts? Kind,
    string? Plural,
    string? SpecType,
    string? StatusType,
    string? Definition,
    DocumentationModel Documentation,
    EquatableArray<ModelPropertyModel> Properties);

/// <summary>What checks need to know of a user's own kind.</summary>
/// <param name="Json">A distilled document.</param>
internal sealed record DefinitionModel(string Namespace, string Name, KindFacts Kind, string Json);

/// <summary>Everything that is to be written.</summary>
internal sealed record BuilderCatalog(
    EquatableArray<BuilderModel> Builders,
    EquatableArray<EnumerationModel> Enumerations,
    EquatableArray<ModelClassModel> Models,
    EquatableArray<DefinitionModel> Definitions,
    EquatableArray<ProblemFacts> Problems);
