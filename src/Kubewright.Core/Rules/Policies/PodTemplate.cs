namespace Kubewright.Rules;

/// <summary>A pod template, or a pod itself: where it is, and what is in it. Where nobody knows, a map is open.</summary>
internal sealed class PodTemplate
{
    private static readonly ManifestMap Anything = new(isOpen: true);

    private readonly string specPath;
    private IReadOnlyList<PodContainer>? containers;

    /// <summary>Makes a template.</summary>
    /// <param name="owner">The manifest that it is in.</param>
    /// <param name="holder">The object that it is in: a Deployment's spec, a role of a training job.</param>
    /// <param name="item">Of several templates, what this one belongs to: a role of a training job, a replicated job of a JobSet.</param>
    /// <param name="node">The template, with <c>metadata</c> and <c>spec</c>; where pods are given inline, the pod spec itself.</param>
    /// <param name="path">Its path; empty for a pod itself.</param>
    /// <param name="role">Which of several templates it is: <c>Worker</c>; empty where there is one.</param>
    /// <param name="isInline">Whether pods are given inline.</param>
    /// <param name="isOfUnknownController">Whether nobody knows which labels a controller adds to its pods.</param>
    public PodTemplate(ManifestObject owner, ManifestMap holder, ManifestMap? item, ManifestMap node, string path, string role, bool isInline, bool isOfUnknownController = false)
    {
        Owner = owner;
        Holder = holder;
        Item = item ?? holder;
        Node = node;
        Path = path;
        Role = role;
        Spec = isInline ? node : node.MapOrOpen("spec");
        Metadata = isInline ? node : node.MapOrOpen("metadata");
        specPath = isInline ? path : Join(path, "spec");
        Labels = Metadata.MapOrOpen("labels");
        if (isOfUnknownController && !Labels.IsOpen)
        {
            Labels = Labels.ShallowClone();
            Labels.Open();
        }
    }

    private PodTemplate(ManifestObject owner, ManifestMap spec, string path, bool isFragmentOfContainer)
    {
        Owner = owner;
        Holder = Item = Node = Metadata = Labels = Anything;
        Path = specPath = path;
        Role = "";
        Spec = spec;
        IsFragmentOfContainer = isFragmentOfContainer;
    }

    /// <summary>The manifest that it is in.</summary>
    public ManifestObject Owner { get; }

    /// <summary>The object that it is in: a Deployment's spec, a role of a training job.</summary>
    public ManifestMap Holder { get; }

    /// <summary>Of several templates, what this one belongs to: a role of a training job, a replicated job of a JobSet, a task; else <see cref="Holder"/>.</summary>
    public ManifestMap Item { get; }

    /// <summary>The template as it was written.</summary>
    public ManifestMap Node { get; }

    /// <summary>Its path: <c>spec.template</c>.</summary>
    public string Path { get; }

    /// <summary>Which of several templates it is: <c>Worker</c>; empty where there is one.</summary>
    public string Role { get; }

    /// <summary>Its pod spec.</summary>
    public ManifestMap Spec { get; }

    /// <summary>Its metadata.</summary>
    public ManifestMap Metadata { get; }

    /// <summary>The labels of its pods.</summary>
    public ManifestMap Labels { get; }

    /// <summary>Its annotations.</summary>
    public ManifestMap Annotations => Metadata.MapOrOpen("annotations");

    /// <summary>Whether it stands for the unknown pod around a container that was found by itself.</summary>
    public bool IsFragmentOfContainer { get; }

    /// <summary>Its containers that are known: init containers first, as they run.</summary>
    public IReadOnlyList<PodContainer> Containers => containers ??= FindContainers();

    /// <summary>Its containers that certainly run as long as it does.</summary>
    public IEnumerable<PodContainer> MainContainers => Containers.Where(container => container.IsMain);

    /// <summary>Whether there may be more main containers than are known.</summary>
    public bool MayHaveMoreMainContainers =>
        Spec.MayHaveMoreIn("containers") || Spec.MayHaveMoreIn("initContainers") || Containers.Any(container => container.Role == ContainerRole.Unknown);

    /// <summary>The pod around a container that was found by itself: nothing else of it is known.</summary>
    public static PodTemplate Around(ManifestMap container, ManifestObject owner, string path)
    {
        var pod = new PodTemplate(owner, Anything, path, isFragmentOfContainer: true);
        pod.containers = [new PodContainer(pod, container, ContainerRole.Unknown, "containers", -1)];
        return pod;
    }

    /// <summary>A pod spec that was found by itself.</summary>
    public static PodTemplate OfSpec(ManifestMap spec, ManifestObject owner, string path) => new(owner, spec, path, isFragmentOfContainer: false);

    /// <summary>The path of something in its pod spec.</summary>
    public string PathTo(string inSpec) => Join(specPath, inSpec);

    /// <summary>The path of something in its metadata.</summary>
    public string PathToMetadata(string inMetadata) => ReferenceEquals(Metadata, Node) ? Join(Path, inMetadata) : Join(Path, "metadata." + inMetadata);

    private static string Join(string path, string relative) => path.Length == 0 ? relative : relative[0] == '[' ? path + relative : $"{path}.{relative}";

    private List<PodContainer> FindContainers()
    {
        var found = new List<PodContainer>();
        foreach (var (i, container) in Spec.Items("initContainers"))
            found.Add(new PodContainer(this, container, RoleOfInit(container), "initContainers", i));
        foreach (var (i, container) in Spec.Items("containers"))
            found.Add(new PodContainer(this, container, ContainerRole.Main, "containers", i));

        // KServe makes a container of it.
        if (ReferenceEquals(Spec, Node) && Spec.Map("model") is { } model)
            found.Add(new PodContainer(this, model, ContainerRole.Main, "model", -1));
        return found;
    }

    private static ContainerRole RoleOfInit(ManifestMap container) => Pods.PodTypes.IsSidecar(container) switch
    {
        true => ContainerRole.Sidecar,
        false => ContainerRole.Init,
        null => ContainerRole.Unknown,
    };
}
