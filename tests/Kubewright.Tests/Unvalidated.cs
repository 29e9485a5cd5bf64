using Kubewright.Rendering;

namespace Kubewright;

/// <summary>What builders hold, whether or not the API server would take it: most tests build only the part that they are about.</summary>
internal static class Unvalidated
{
    public static string Yaml(this IManifest manifest) => YamlWriter.ToText(manifest.Node);

    public static TModel Model<TSelf, TModel>(this Builder<TSelf, TModel> builder)
        where TSelf : Builder<TSelf, TModel>
        where TModel : class => ModelTree.ToModel<TModel>(builder.Node);
}
