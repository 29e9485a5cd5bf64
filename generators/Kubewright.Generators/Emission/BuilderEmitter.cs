using Kubewright.Generators.Catalog;
using Kubewright.Generators.Facts;
using Kubewright.Generators.Naming;

namespace Kubewright.Generators.Emission;

/// <summary>Writes a builder class.</summary>
internal static class BuilderEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static string Write(BuilderModel builder)
    {
        var writer = SourceWriter.File(builder.Namespace);
        DocumentationEmitter.Write(writer, builder.Documentation);
        writer.Line(SchemaAttribute(builder));
        writer.Line($"public sealed partial class {builder.Name} : global::Kubewright.{(builder.Kind is null ? "" : "Resource")}Builder<{builder.Name}, {builder.ModelType}>{(builder.Definition is null ? "" : ", " + DefinitionEmitter.Interface)}");
        writer.Open();
        WriteConstructors(writer, builder);
        WriteShape(writer, builder);
        if (builder.Definition is { } definition)
            DefinitionEmitter.WriteMember(writer, definition);
        writer.Line("/// <summary>A builder that goes on from a model of the official client.</summary>");
        writer.Line($"public static implicit operator {builder.Name}({builder.ModelType} model) => new(ReadModel(model, Shape));");
        writer.Line();
        foreach (var member in builder.Members)
            MemberEmitter.Write(writer, builder.Name, member);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"{Hidden}");
        writer.Line($"protected override {builder.Name} Wrap(global::Kubewright.ManifestMap node) => new(node);");
        writer.Close();
        return writer.ToString();
    }

    private static string SchemaAttribute(BuilderModel builder)
    {
        var kind = builder.Kind is { } k ? $", ApiVersion = {Names.Literal(k.ApiVersion)}, Kind = {Names.Literal(k.Kind)}" : "";
        return $"[global::Kubewright.ManifestSchema({Names.Literal(builder.Component)}{kind})]";
    }

    private static void WriteConstructors(SourceWriter writer, BuilderModel builder)
    {
        writer.Line(builder.Parameters.Count == 0 ? "/// <summary>Makes an empty one.</summary>" : "/// <summary>Makes one with the fields that it cannot be without.</summary>");
        if (builder.Kind is not null)
        {
            writer.Line("[global::Kubewright.ManifestField(\"apiVersion\")]");
            writer.Line("[global::Kubewright.ManifestField(\"kind\")]");
        }

        writer.Line($"public {builder.Name}({string.Join(", ", ParameterCode.Declare(builder.Parameters))})");
        var start = builder.Kind is { } kind ? $"NewResource({Names.Literal(kind.ApiVersion)}, {Names.Literal(kind.Kind)})" : "new()";
        writer.Line($"    : base({start})");
        writer.Open();
        foreach (var parameter in builder.Parameters)
            writer.Line(ParameterCode.Set("Node", parameter));
        writer.Close();
        writer.Line();
        writer.Line("/// <summary>Makes a builder that writes to a node which is there already.</summary>");
        writer.Line(Hidden);
        writer.Line($"public {builder.Name}(global::Kubewright.ManifestMap node)");
        writer.Line("    : base(node)");
        writer.Open();
        writer.Close();
        writer.Line();
    }

    /// <summary>Which fields hold objects.</summary>
    private static void WriteShape(SourceWriter writer, BuilderModel builder)
    {
        writer.Line("/// <summary>Which fields hold objects.</summary>");
        writer.Line(Hidden);
        writer.Line("public static global::Kubewright.ObjectShape Shape { get; } = " + ShapeOf(builder) + ";");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(Hidden);
        writer.Line("protected override global::Kubewright.ObjectShape ShapeOfType => Shape;");
        writer.Line();
    }

    private static string ShapeOf(BuilderModel builder)
    {
        var entries = Entries(builder, "").ToList();
        if (builder.Members.Any(m => m.Parent == "metadata"))
            entries.Add($"(\"metadata\", {Shape(Entries(builder, "metadata"))})");
        if (builder.Members.Any(m => m.Parent == "spec"))
            entries.Add($"(\"spec\", {Shape(Entries(builder, "spec"))})");
        return Shape(entries);
    }

    private static IEnumerable<string> Entries(BuilderModel builder, string parent) =>
        from member in builder.Members
        where member.Parent == parent
        let shape = ShapeOf(member.Value)
        where shape is not null
        select $"({Names.Literal(member.Field)}, {shape})";

    private static string Shape(IEnumerable<string> entries) =>
        entries.Any() ? $"new(static () => [{string.Join(", ", entries)}])" : "global::Kubewright.ObjectShape.Leaf";

    private static string? ShapeOf(ValueModel value) => value.Kind switch
    {
        // The compiler takes a property for null in its own initializer, where a recursive type refers to itself.
        ShapeKind.Object => value.Type + ".Shape!",
        ShapeKind.List => ShapeOf(value.Element!),
        ShapeKind.Map when ShapeOf(value.Element!) is { } entry => $"global::Kubewright.ObjectShape.MapOf({entry})",
        _ => null,
    };
}
