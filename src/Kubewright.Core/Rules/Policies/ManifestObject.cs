namespace Kubewright.Rules;

/// <summary>A manifest as rules that speak of what it means see it: what it is, what it is called, which pods are made of it. Read once, for all of them.</summary>
internal sealed class ManifestObject
{
    /// <summary>The namespace of what does not say one.</summary>
    public const string DefaultNamespace = "default";

    private static readonly IReadOnlyList<PodTemplate> NoPods = [];

    private readonly bool isFragment;
    private IReadOnlyList<PodTemplate>? pods;
    private bool mayHaveMorePods;

    /// <summary>Reads a whole manifest.</summary>
    public ManifestObject(ManifestMap root)
        : this(root, isFragment: false)
    {
        Kind = root.Text("kind");
        ApiVersion = root.Text("apiVersion");
        if (Kind is null || ApiVersion is null)
            return;
        KindName = KindNames.Of(KindNames.Group(ApiVersion), Kind);
        WorkloadKind = WorkloadKind.Find(KindName);
    }

    private ManifestObject(ManifestMap root, bool isFragment)
    {
        Root = root;
        this.isFragment = isFragment;
        Metadata = isFragment ? new ManifestMap(isOpen: true) : root.MapOrOpen("metadata");
        Name = Metadata.Text("name");
        Namespace = Metadata.TextOr("namespace", DefaultNamespace);
    }

    /// <summary>The manifest.</summary>
    public ManifestMap Root { get; }

    /// <summary>Its metadata; open where nobody knows.</summary>
    public ManifestMap Metadata { get; }

    /// <summary>Its spec; open where nobody knows.</summary>
    public ManifestMap Spec => Root.MapOrOpen("spec");

    /// <summary>Its labels; open where nobody knows.</summary>
    public ManifestMap Labels => Metadata.MapOrOpen("labels");

    /// <summary>Its annotations; open where nobody knows.</summary>
    public ManifestMap Annotations => Metadata.MapOrOpen("annotations");

    /// <summary>Its kind; <see langword="null"/> where nobody knows, or there is none.</summary>
    public string? Kind { get; }

    /// <summary>Its API group and version; <see langword="null"/> where nobody knows, or there is none.</summary>
    public string? ApiVersion { get; }

    /// <summary>Its kind as rules name it (<see cref="KindNames"/>); empty where nobody knows.</summary>
    public string KindName { get; } = "";

    /// <summary>Its API group; <see langword="null"/> where nobody knows.</summary>
    public string? Group => ApiVersion is null ? null : KindNames.Group(ApiVersion);

    /// <summary>Its name; <see langword="null"/> where nobody knows, or it has none.</summary>
    public string? Name { get; }

    /// <summary>Its name for messages.</summary>
    public string DisplayName => Name ?? Metadata.Text("generateName") ?? "";

    /// <summary>Its namespace, <see cref="DefaultNamespace"/> where it says none; <see langword="null"/> where nobody knows.</summary>
    public string? Namespace { get; }

    /// <summary>What is known of its kind, if pods are made of it.</summary>
    public WorkloadKind? WorkloadKind { get; }

    /// <summary>The pod templates that are known.</summary>
    public IReadOnlyList<PodTemplate> Pods => pods ??= FindPods();

    /// <summary>Whether there may be more pod templates than are known.</summary>
    public bool MayHaveMorePods => Pods is not null && mayHaveMorePods;

    /// <summary>Whether its pods certainly run on: a long-running kind, or a pod that restarts always.</summary>
    public bool IsLongRunning => Has(PodTraits.LongRunning) && (KindName != "Pod" || Spec.TextOr("restartPolicy", "Always") == "Always");

    /// <summary>Whether pods are made of it and it is a custom resource, into which the API server does not look.</summary>
    public bool IsCustomWorkload => WorkloadKind is null ? KindName.Length > 0 && Pods.Count > 0 : Has(PodTraits.Custom);

    /// <summary>Part of a manifest that was found by itself, with the pods in it.</summary>
    public static ManifestObject Fragment(ManifestMap root) => new(root, isFragment: true);

    /// <summary>Whether its kind has a trait.</summary>
    public bool Has(PodTraits trait) => WorkloadKind is not null && (WorkloadKind.Traits & trait) != 0;

    /// <summary>Tells which pods are in it, where a schema knows and its kind does not.</summary>
    public void SetPods(IReadOnlyList<PodTemplate> found) => pods = found;

    /// <summary>It in messages: <c>Deployment 'web'</c>.</summary>
    public override string ToString() => $"{Kind} '{DisplayName}'";

    private IReadOnlyList<PodTemplate> FindPods()
    {
        if (isFragment || WorkloadKind is null)
            return NoPods;
        var found = new List<PodTemplate>();
        var finder = new TemplateFinder(this, found);
        finder.Find(WorkloadKind);
        mayHaveMorePods = finder.MayHaveMore;
        return found;
    }
}
