using Kubewright.Generators.Catalog;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes a model class that the official client's generic API takes.</summary>
internal static class ModelEmitter
{
    public static string Write(ModelClassModel model)
    {
        var writer = SourceWriter.File(model.Namespace);
        DocumentationEmitter.Write(writer, model.Documentation);
        if (model.Kind is { } kind)
            writer.Line($"[global::k8s.Models.KubernetesEntity(Group = {Names.Literal(kind.Group)}, ApiVersion = {Names.Literal(kind.Version)}, Kind = {Names.Literal(kind.Kind)}, PluralName = {Names.Literal(model.Plural ?? kind.Kind.ToLowerInvariant() + "s")})]");
        writer.Line($"public sealed partial class {model.Name}{Interfaces(model)}");
        writer.Open();
        if (model.Kind is { } coordinates)
        {
            Constant(writer, "KubeApiVersion", coordinates.Version);
            Constant(writer, "KubeGroup", coordinates.Group);
            Constant(writer, "KubeKind", coordinates.Kind);
        }

        for (var i = 0; i < model.Properties.Count; i++)
            WriteProperty(writer, model, model.Properties[i]);
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
        return " : " + interfaces;
    }

    private static void Constant(SourceWriter writer, string name, string value)
    {
        writer.Line($"/// <summary><c>{value}</c></summary>");
        writer.Line($"public const string {name} = {Names.Literal(value)};");
        writer.Line();
    }

    private static void WriteProperty(SourceWriter writer, ModelClassModel model, ModelPropertyModel property)
    {
        DocumentationEmitter.Write(writer, property.Documentation);
        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({Names.Literal(property.JsonName)})]");
        var (type, value) = model.Kind is { } kind
            ? property.JsonName switch
            {
                "apiVersion" => ("string", Names.Literal(kind.ApiVersion)),
                "kind" => ("string", Names.Literal(kind.Kind)),
                "metadata" => ("global::k8s.Models.V1ObjectMeta", "new()"),
                _ => (property.Type, null),
            }
            : (property.Type, null);
        writer.Line($"public {type} {property.Name} {{ get; set; }}{(value is null ? "" : $" = {value};")}");
        writer.Line();
    }
}
