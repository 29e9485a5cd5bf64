namespace Kubewright.Rules;

/// <summary>A place where a manifest names another object.</summary>
/// <param name="Group">The API group of the object.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; <see langword="null"/> for what is in none.</param>
/// <param name="Node">The object that has the name.</param>
/// <param name="Field">The field of the name.</param>
/// <param name="Path">The path of the field.</param>
internal sealed record NamedReference(string Group, string Kind, string Name, string? Namespace, ManifestMap Node, string Field, string Path)
{
    /// <summary>The kind as rules name it.</summary>
    public string KindName => KindNames.Of(Group, Kind);

    /// <summary>What a manifest names in its own namespace: ConfigMaps, Secrets, claims, and service accounts that a binding grants a role to.</summary>
    public static IEnumerable<NamedReference> Namespaced(ManifestObject manifest)
    {
        if (manifest.Namespace is not { } @namespace)
            yield break;
        foreach (var pod in manifest.Pods)
        {
            foreach (var reference in ConfigReference.In(pod))
            {
                if (!reference.IsItem)
                    yield return new NamedReference("", reference.Kind, reference.Name, @namespace, reference.Node, reference.Field, $"{reference.Path}.{reference.Field}");
            }

            foreach (var (claim, source, path) in ClaimNames.In(pod))
                yield return new NamedReference("", "PersistentVolumeClaim", claim, @namespace, source, "claimName", path);
        }

        if (Array.IndexOf(RoleRule.Bindings, manifest.KindName) < 0)
            yield break;
        foreach (var subject in BindingSubject.Of(manifest))
        {
            if (subject.Kind == "ServiceAccount" && (subject.Node.Text("namespace") ?? (manifest.KindName == "RoleBinding" ? @namespace : null)) is { } of)
                yield return new NamedReference("", subject.Kind, subject.Name, of, subject.Node, "name", subject.Path + ".name");
        }
    }

    /// <summary>The classes and cluster roles that a manifest names.</summary>
    public static IEnumerable<NamedReference> OfCluster(ManifestObject manifest)
    {
        foreach (var pod in manifest.Pods)
        {
            foreach (var (field, group, kind) in PodClasses)
            {
                if (Of(group, kind, pod.Spec, field, pod.PathTo(field)) is { } reference)
                    yield return reference;
            }
        }

        if (manifest.KindName == "PersistentVolumeClaim" && Of("storage.k8s.io", "StorageClass", manifest.Spec, StorageClassName, $"spec.{StorageClassName}") is { } storageClass)
            yield return storageClass;
        foreach (var (i, template) in manifest.Spec.Items("volumeClaimTemplates"))
        {
            if (template.Map("spec") is { } spec && Of("storage.k8s.io", "StorageClass", spec, StorageClassName, $"spec.volumeClaimTemplates[{i}].spec.{StorageClassName}") is { } ofTemplate)
                yield return ofTemplate;
        }

        if (manifest.KindName == "Ingress" && Of("networking.k8s.io", "IngressClass", manifest.Spec, "ingressClassName", "spec.ingressClassName") is { } ingressClass)
            yield return ingressClass;
        if (Array.IndexOf(RoleRule.Bindings, manifest.KindName) >= 0 && manifest.Root.Map("roleRef") is { } role && role.Text("kind") == "ClusterRole" && Of(Rbac, "ClusterRole", role, "name", "roleRef.name") is { } clusterRole)
            yield return clusterRole;
        if (manifest.KindName is not ("ResourceClaim" or "ResourceClaimTemplate"))
            yield break;
        var (claim, path) = manifest.KindName == "ResourceClaim" ? (manifest.Spec, "spec") : (manifest.Spec.MapOrOpen("spec"), "spec.spec");
        foreach (var (i, request) in claim.MapOrOpen("devices").Items("requests"))
        {
            var (node, inside) = request.Map("exactly") is { } exactly ? (exactly, "exactly.") : (request, "");
            if (Of("resource.k8s.io", "DeviceClass", node, "deviceClassName", $"{path}.devices.requests[{i}].{inside}deviceClassName") is { } device)
                yield return device;
        }
    }

    private const string Rbac = "rbac.authorization.k8s.io";
    private const string StorageClassName = "storageClassName";

    private static readonly (string Field, string Group, string Kind)[] PodClasses =
    [
        ("priorityClassName", "scheduling.k8s.io", "PriorityClass"), ("runtimeClassName", "node.k8s.io", "RuntimeClass"),
    ];

    private static NamedReference? Of(string group, string kind, ManifestMap node, string field, string path) =>
        node.Text(field) is { Length: > 0 } name ? new NamedReference(group, kind, name, null, node, field, path) : null;
}
