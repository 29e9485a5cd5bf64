using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Emission;

/// <summary>
/// The names of generated files, unique even where the file system ignores case: C# names of one sort are, and the sort comes first.
/// </summary>
internal static class HintNames
{
    public static string Of(BuilderModel builder) => $"Builders.{builder.Namespace}.{builder.Name}.g.cs";

    public static string Of(EnumerationModel enumeration) => $"Values.{enumeration.Namespace}.{enumeration.Name}.g.cs";

    public static string Of(DefinitionModel definition) => $"Definitions.{definition.Namespace}.{definition.Name}.g.cs";

    public static string Of(ModelClassModel model) => $"Models.{model.Namespace}.{model.Name}.g.cs";
}
