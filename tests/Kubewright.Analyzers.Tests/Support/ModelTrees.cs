using System.Reflection;

namespace Kubewright.Analyzers.Tests.Support;

/// <summary>The tree of a model, as the product itself reads it.</summary>
internal static class ModelTrees
{
    private static readonly MethodInfo FromModel = typeof(ManifestSet).Assembly.GetType("Kubewright.ModelTree")!.GetMethod("FromModel", BindingFlags.Public | BindingFlags.Static)!;

    public static ManifestNode Of(object model) => (ManifestNode)FromModel.Invoke(null, [model])!;
}
