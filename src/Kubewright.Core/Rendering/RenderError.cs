using System.Text;

namespace Kubewright.Rendering;

/// <summary>The reasons why a tree cannot be written.</summary>
internal static class RenderError
{
    private const string HalfAPair = "half of a surrogate pair (such as a string cut in the middle of an emoji). It is not text, and UTF-8 cannot hold it";

    public static ManifestRenderException BrokenText(ManifestNode root, ManifestNode node) =>
        new($"The text contains {HalfAPair}.", NodePath.Find(root, node));

    public static ManifestRenderException BrokenKey(ManifestNode root, ManifestMap map, string key)
    {
        var path = new StringBuilder(NodePath.Find(root, map));
        NodePath.AppendKey(path, key);
        return new($"The key contains {HalfAPair}.", path.ToString());
    }

    public static ManifestRenderException NoNumber(ManifestNode root, ManifestNode node) =>
        new($"{((ManifestScalar)node).Text} is not a number that can be written. JSON, which the API server speaks, has only finite decimal numbers.", NodePath.Find(root, node));

    public static ManifestRenderException Unknown(ManifestNode root, ManifestNode node) =>
        new("The value is not known before the program runs, so it cannot be written.", NodePath.Find(root, node));

    public static ManifestRenderException TooDeep(ManifestNode root, ManifestNode node)
    {
        var path = NodePath.Find(root, node);
        return new($"More than {TextLimits.Depth} lists and maps are inside each other. Is one of them inside itself?", path.Length > 200 ? path.Substring(0, 200) + "..." : path);
    }
}
