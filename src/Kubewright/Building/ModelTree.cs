using System.Reflection;
using k8s;
using k8s.Models;
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

    /// <summary>The tree of a model. A kind that the server stores says its <c>apiVersion</c> and <c>kind</c>, even where the model does not.</summary>
    public static ManifestNode FromModel(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var tree = JsonReader.Read(KubernetesJson.Serialize(model), withOrigins: false);
        return model is IKubernetesObject && tree is ManifestMap map ? WithKind(map, model) : tree;
    }

    /// <summary>The tree of a model for which there is no builder at hand, and so no shape to order its fields by.</summary>
    public static ManifestMap FromResource(IKubernetesObject model) => Arrange((ManifestMap)FromModel(model));

    private static ManifestMap WithKind(ManifestMap tree, object model)
    {
        if (tree.ContainsKey("apiVersion") && tree.ContainsKey("kind"))
            return tree;

        // An attribute of a class in use is there after trimming, too.
        var entity = model.GetType().GetCustomAttribute<KubernetesEntityAttribute>();
        if (entity is null)
            return tree;
        var complete = new ManifestMap();
        complete.Set("apiVersion", string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}");
        complete.Set("kind", entity.Kind);
        foreach (var (key, value) in tree)
            complete.Set(key, value);
        return complete;
    }

    /// <summary>
    /// Puts those maps into order that are certain to be objects and not keys of the user's own: the root, its metadata, and items of
    /// lists. Others stay as they are.
    /// </summary>
    private static ManifestMap Arrange(ManifestMap item)
    {
        var ordered = new ManifestMap();
        foreach (var (field, value) in item)
            ordered.SetField(field, field == "metadata" && value is ManifestMap metadata ? Arrange(metadata) : ArrangeItems(value));
        return ordered;
    }

    private static ManifestNode ArrangeItems(ManifestNode node)
    {
        if (node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
                list[i] = list[i] is ManifestMap item ? Arrange(item) : ArrangeItems(list[i]);
        }
        else if (node is ManifestMap map)
        {
            foreach (var (key, value) in map)
                map.Set(key, key == "metadata" && value is ManifestMap metadata ? Arrange(metadata) : ArrangeItems(value));
        }

        return node;
    }
}
