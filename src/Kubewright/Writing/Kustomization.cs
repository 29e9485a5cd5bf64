using Kubewright.Rendering;

namespace Kubewright;

/// <summary>The file by which <c>kubectl apply -k</c> and Kustomize find the others.</summary>
internal static class Kustomization
{
    public static OutputFile Of(IReadOnlyList<string> resources)
    {
        var node = new ManifestMap();
        node.SetField("apiVersion", "kustomize.config.k8s.io/v1beta1");
        node.SetField("kind", "Kustomization");
        node.SetField("resources", new ManifestList(resources.Select(name => (ManifestNode)name)));
        return new("kustomization.yaml", YamlWriter.ToUtf8(node));
    }
}
