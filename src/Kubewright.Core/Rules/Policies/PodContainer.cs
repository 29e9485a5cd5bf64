namespace Kubewright.Rules;

/// <summary>A container of a pod template.</summary>
/// <param name="Pod">Its pod.</param>
/// <param name="Node">The container.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="List">The field it is in: <c>containers</c>.</param>
/// <param name="Index">Its index there; negative where it is the field's only value.</param>
internal sealed record PodContainer(PodTemplate Pod, ManifestMap Node, ContainerRole Role, string List, int Index)
{
    private string? path;

    /// <summary>Its path in the manifest: <c>spec.template.spec.containers[0]</c>.</summary>
    public string Path => path ??= Pod.IsFragmentOfContainer ? "" : Index < 0 ? Pod.PathTo(List) : Pod.PathTo($"{List}[{Index}]");

    /// <summary>Its name for messages; where it has none, or nobody knows it, its place.</summary>
    public string Name => Node.Text("name") is { Length: > 0 } name ? name : Index < 0 ? List : $"{List}[{Index}]";

    /// <summary>Whether it certainly runs as long as its pod: one of <c>containers</c>, or a native sidecar.</summary>
    public bool IsMain => Role is ContainerRole.Main or ContainerRole.Sidecar;

    /// <summary>The path of something in it.</summary>
    public string PathTo(string relative) => Path.Length == 0 ? relative : $"{Path}.{relative}";
}
