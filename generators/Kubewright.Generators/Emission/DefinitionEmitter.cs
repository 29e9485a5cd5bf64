using Kubewright.Generators.Catalog;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes the definition of a user's own kind, for checks: the builder and the model lead there when they run, and an attribute of the assembly for tools.</summary>
internal static class DefinitionEmitter
{
    /// <summary>What a builder or model is that has a definition.</summary>
    public const string Interface = "global::Kubewright.IDefinedKind";

    private const string Type = "global::Kubewright.KindDefinition";

    public static string Write(DefinitionModel definition)
    {
        var type = $"global::{definition.Namespace}.{definition.Name}";
        var writer = SourceWriter.File(definition.Namespace, $"[assembly: {Type}({Names.Literal(definition.Kind.ApiVersion)}, {Names.Literal(definition.Kind.Kind)}, {type}.Json)]");
        writer.Line("/// <summary>The definition that objects of the kind are checked with.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"public static class {definition.Name}");
        writer.Open();
        writer.Line("/// <summary>The definition as a schema document.</summary>");
        writer.Line($"public const string Json = {Names.Literal(definition.Json)};");
        writer.Line();
        writer.Line("/// <summary>The definition.</summary>");
        writer.Line($"public static {Type} Definition {{ get; }} = new({Names.Literal(definition.Kind.ApiVersion)}, {Names.Literal(definition.Kind.Kind)}, Json);");
        writer.Close();
        return writer.ToString();
    }

    /// <summary>Explicit, so that neither completion lists nor the official client's JSON have it.</summary>
    public static void WriteMember(SourceWriter writer, string definition)
    {
        writer.Line($"{Type} {Interface}.Definition => {definition}.Definition;");
        writer.Line();
    }
}
