using k8s;
using Kubewright.Rendering;

namespace Kubewright;

/// <summary>The border between trees and the official client's models.</summary>
internal static class ModelTree
{
    public static T ToModel<T>(ManifestNode node)
        where T : class
    {
        try
        {
            return KubernetesJson.Deserialize<T>(JsonWriter.ToText(node))
                ?? throw new ManifestFormatException($"An empty tree makes no {typeof(T).Name}.", node.Origin);
        }
        catch (System.Text.Json.JsonException problem)
        {
            throw new ManifestFormatException($"The model {typeof(T).Name} of the official client does not take {problem.Path}: {problem.Message}", node.Origin);
        }
    }

    public static ManifestNode FromModel(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return JsonReader.Read(KubernetesJson.Serialize(model));
    }
}
