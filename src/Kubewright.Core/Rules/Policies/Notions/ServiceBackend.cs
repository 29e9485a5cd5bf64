namespace Kubewright.Rules;

/// <summary>A Service that an Ingress or a route of the Gateway API leads to.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Namespace">Its namespace; <see langword="null"/> where nobody knows.</param>
/// <param name="Node">The object that names it.</param>
/// <param name="Path">The path of that object.</param>
internal sealed record ServiceBackend(string Service, string? Namespace, ManifestMap Node, string Path)
{
    private const string Ingress = "Ingress";

    /// <summary>The kinds that have some.</summary>
    public static readonly string[] Kinds = [Ingress, "HTTPRoute", "GRPCRoute"];

    /// <summary>The backends of a manifest that are Services and of which the name is known.</summary>
    public static IEnumerable<ServiceBackend> In(ManifestObject manifest) => manifest.KindName == Ingress ? OfIngress(manifest) : OfRoute(manifest);

    /// <summary>The port: its name, or its number.</summary>
    public (string? Name, long? Number, ManifestNode? Node) Port => Node.Map("port") is { } port
        ? (port.Text("name"), port.Integer("number"), port)
        : (null, Node.Integer("port"), Node.Field("port"));

    private static IEnumerable<ServiceBackend> OfIngress(ManifestObject manifest)
    {
        if (manifest.ApiVersion != "networking.k8s.io/v1")
            yield break;
        if (Of(manifest.Spec.Map("defaultBackend"), "spec.defaultBackend") is { } byDefault)
            yield return byDefault;
        foreach (var (i, rule) in manifest.Spec.Items("rules"))
        {
            foreach (var (j, path) in rule.MapOrOpen("http").Items("paths"))
            {
                if (Of(path.Map("backend"), $"spec.rules[{i}].http.paths[{j}].backend") is { } backend)
                    yield return backend;
            }
        }

        ServiceBackend? Of(ManifestMap? backend, string path) =>
            backend?.Map("service") is { } service && service.Text("name") is { Length: > 0 } name ? new ServiceBackend(name, manifest.Namespace, service, $"{path}.service") : null;
    }

    private static IEnumerable<ServiceBackend> OfRoute(ManifestObject manifest)
    {
        foreach (var (i, rule) in manifest.Spec.Items("rules"))
        {
            foreach (var (j, backend) in rule.Items("backendRefs"))
            {
                if (backend.TextOr("kind", "Service") == "Service" && backend.TextOr("group", "")?.Length == 0 && backend.Text("name") is { Length: > 0 } name)
                    yield return new ServiceBackend(name, backend.At("namespace").IsAbsent ? manifest.Namespace : backend.Text("namespace"), backend, $"spec.rules[{i}].backendRefs[{j}]");
            }
        }
    }
}
