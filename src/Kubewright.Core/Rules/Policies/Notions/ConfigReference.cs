namespace Kubewright.Rules;

/// <summary>A place where a pod names a ConfigMap or a Secret, or a key of one, that it cannot do without.</summary>
/// <param name="Kind">ConfigMap or Secret.</param>
/// <param name="Name">The name of the object.</param>
/// <param name="Key">The key; <see langword="null"/> for the whole object.</param>
/// <param name="IsItem">Whether it is one of several keys of an object that is named elsewhere.</param>
/// <param name="Node">The object that has the name, or the key where there is one.</param>
/// <param name="Field">The field of the name.</param>
/// <param name="Path">The path of the node.</param>
internal sealed record ConfigReference(string Kind, string Name, string? Key, bool IsItem, ManifestMap Node, string Field, string Path)
{
    private const string ConfigMap = "ConfigMap";
    private const string Secret = "Secret";

    /// <summary>The references of a pod that are known, and certainly not optional.</summary>
    public static IEnumerable<ConfigReference> In(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var (i, variable) in container.Node.Items("env"))
            {
                if (variable.Map("valueFrom") is not { } source)
                    continue;
                foreach (var reference in Of(ConfigMap, source, "configMapKeyRef", "name", container.PathTo($"env[{i}].valueFrom")).Concat(Of(Secret, source, "secretKeyRef", "name", container.PathTo($"env[{i}].valueFrom"))))
                    yield return reference;
            }

            foreach (var (i, source) in container.Node.Items("envFrom"))
            {
                foreach (var reference in Of(ConfigMap, source, "configMapRef", "name", container.PathTo($"envFrom[{i}]")).Concat(Of(Secret, source, "secretRef", "name", container.PathTo($"envFrom[{i}]"))))
                    yield return reference;
            }
        }

        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            var path = pod.PathTo($"volumes[{i}]");
            foreach (var reference in Of(ConfigMap, volume, "configMap", "name", path).Concat(Of(Secret, volume, "secret", "secretName", path)))
                yield return reference;
            foreach (var (j, source) in volume.MapOrOpen("projected").Items("sources"))
            {
                foreach (var reference in Of(ConfigMap, source, "configMap", "name", $"{path}.projected.sources[{j}]").Concat(Of(Secret, source, "secret", "name", $"{path}.projected.sources[{j}]")))
                    yield return reference;
            }
        }

        foreach (var (i, pull) in pod.Spec.Items("imagePullSecrets"))
        {
            if (pull.Text("name") is { Length: > 0 } name)
                yield return new ConfigReference(Secret, name, null, false, pull, "name", pod.PathTo($"imagePullSecrets[{i}]"));
        }
    }

    private static IEnumerable<ConfigReference> Of(string kind, ManifestMap owner, string field, string nameField, string path)
    {
        if (owner.Map(field) is not { } node || node.Text(nameField) is not { Length: > 0 } name || node.At("optional").BooleanOr(false) is not false)
            yield break;
        yield return new ConfigReference(kind, name, node.Text("key"), false, node, nameField, $"{path}.{field}");
        foreach (var (i, item) in node.Items("items"))
        {
            if (item.Text("key") is { } key)
                yield return new ConfigReference(kind, name, key, true, item, nameField, $"{path}.{field}.items[{i}]");
        }
    }
}
