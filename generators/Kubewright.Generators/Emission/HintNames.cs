using Kubewright.Generators.Catalog;

namespace Kubewright.Generators.Emission;

/// <summary>The names of generated files: unique even where the file system ignores case, because the C# names in a namespace are made unique first.</summary>
internal static class HintNames
{
    public static string Of(BuilderModel builder) => builder.Component + ".g.cs";

    public static string Of(EnumerationModel enumeration) => $"{enumeration.Namespace}.Values.{enumeration.Name}.g.cs";

    public static string Of(ModelClassModel model) => $"{model.Namespace}.{model.Name}.g.cs";
}
