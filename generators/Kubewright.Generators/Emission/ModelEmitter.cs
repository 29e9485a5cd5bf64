using Kubewright.Generators.Catalog;
using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes a model class that the official client's generic API takes.</summary>
internal static class ModelEmitter
{
    /// <summary>The constants of a kind's class, called as in the official client.</summary>
    public static readonly IReadOnlyList<string> Constants = ["KubeApiVersion", "KubeGroup", "KubeKind"];

    public static string Write(ModelClassModel model)
    {
        var writer = SourceWriter.File(model.Namespace);
        DocumentationEmitter.Write(writer, model.Documentation);
        if (model.Kind is { } kind)
            writer.Line($"[global::k8s.Models.KubernetesEntity(Group = {Names.Literal(kind.Group)}, ApiVersion = {Names.Literal(kind.Version)}, Kind = {Names.Literal(kind.Kind)}, PluralName = {Names.Literal(model.Plural ?? kind.Kind.ToLowerInvariant() + "s")})]");
        writer.Line($"public sealed partial class {model.Name}{Interfaces(model)}");
        writer.Open();
        if (model.Kind is { } coordinates)
            WriteConstants(writer, coordinates);
        foreach (var property in model.Properties)
            WriteProperty(writer, property);
        if (model.Definition is { } definition)
            DefinitionEmitter.WriteMember(writer, definition);
        writer.Close();
        return writer.ToString();
    }

    private static string Interfaces(ModelClassModel model)
    {
        if (model.Kind is null)
            return "";
        var interfaces = "global::k8s.IKubernetesObject<global::k8s.Models.V1ObjectMeta>";
        if (model.SpecType is { } spec)
            interfaces += $", global::k8s.Models.ISpec<{spec}?>";
        if (model.StatusType is { } status)
            interfaces += $", global::k8s.Models.IStatus<{status}?>";
        if (model.Definition is not null)
            interfaces += ", " + DefinitionEmitter.Interface;
        return " : " + interfaces;
    }

    private static void WriteConstants(SourceWriter writer, KindFacts kind)
    {
        foreach (var (name, value) in Constants.Zip([kind.Version, kind.Group, kind.Kind], (name, value) => (name, value)))
        {
            DocumentationEmitter.WriteCode(writer, value);
            writer.Line($"public const string {name} = {Names.Literal(value)};");
            writer.Line();
        }
    }

    private static void WriteProperty(SourceWriter writer, ModelPropertyModel property)
    {
        DocumentationEmitter.Write(writer, property.Documentation);
        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({Names.Literal(property.JsonName)})]");
        writer.Line($"public {property.Type} {property.Name} {{ get; set; }}{(property.Initializer is null ? "" : $" = {property.Initializer};")}");
        writer.Line();
    }
}
