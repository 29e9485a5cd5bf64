using System.Collections;
using System.Text;
using k8s;
using Kubewright.Rendering;

namespace Kubewright;

/// <summary>Manifests that belong together: what a team writes to a folder, or pipes into <c>kubectl</c>.</summary>
/// <remarks>
/// A set holds builders, not copies of them: what is changed after it was added is written as changed. Manifests are written in the
/// order in which they were added. Two manifests of the same group, kind, namespace and name are an error.
/// </remarks>
public sealed class ManifestSet : IReadOnlyCollection<IManifest>
{
    private readonly List<IManifest> manifests = [];
    private readonly Dictionary<ManifestIdentity, IManifest> known = [];

    /// <inheritdoc/>
    public int Count => manifests.Count;

    /// <summary>Adds a manifest.</summary>
    /// <exception cref="ManifestSetException">The set has one of the same group, kind, namespace and name already.</exception>
    public void Add(IManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (ManifestIdentity.TryRead(manifest.Node) is { IsGenerated: false } identity)
        {
            // The one that had this name may have got another since: only what it is called now counts.
            if (known.TryGetValue(identity, out var other) && ManifestIdentity.TryRead(other.Node) == identity)
                throw Duplicate(identity, other, manifest);
            known[identity] = manifest;
        }

        manifests.Add(manifest);
    }

    /// <summary>Adds a model of the official client, as it is now.</summary>
    /// <remarks>Where the model does not say its <c>apiVersion</c> and <c>kind</c>, those of its class are written.</remarks>
    /// <inheritdoc cref="Add(IManifest)"/>
    public void Add(IKubernetesObject model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Add(new TreeManifest(ModelTree.FromResource(model), (model as IDefinedKind)?.Definition));
    }

    /// <summary>Adds a tree, such as one read from YAML.</summary>
    /// <inheritdoc cref="Add(IManifest)"/>
    public void Add(ManifestMap tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Add(new TreeManifest(tree));
    }

    /// <summary>Adds the manifests that another set, or any other collection, has now.</summary>
    /// <inheritdoc cref="Add(IManifest)"/>
    public void Add(IEnumerable<IManifest> range)
    {
        ArgumentNullException.ThrowIfNull(range);
        foreach (var manifest in range.ToArray())
            Add(manifest);
    }

    /// <summary>Adds models of the official client, as they are now.</summary>
    /// <inheritdoc cref="Add(IManifest)"/>
    public void Add(IEnumerable<IKubernetesObject> range)
    {
        ArgumentNullException.ThrowIfNull(range);
        foreach (var model in range)
            Add(model);
    }

    /// <summary>The manifests as YAML, one document each.</summary>
    /// <exception cref="ManifestSetException">
    /// A manifest has no <c>apiVersion</c>, kind or name, two are the same object, or one has a value that cannot be written.
    /// </exception>
    /// <exception cref="ManifestValidationException">The API server would reject one of the manifests.</exception>
    public string ToYaml() => Text(RenderYaml());

    /// <summary>The manifests as JSON that <c>kubectl</c> takes: one object, or else a <c>v1</c> <c>List</c> of them.</summary>
    /// <inheritdoc cref="ToYaml"/>
    public string ToJson() => Text(RenderJson());

    /// <summary>Writes the manifests as YAML in UTF-8, all of them or, where one cannot be written, nothing.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <inheritdoc cref="ToYaml"/>
    public void WriteYaml(Stream stream) => Copy(RenderYaml(), stream);

    /// <summary>Writes the manifests as <see cref="ToJson"/> has them, in UTF-8, all of them or, where one cannot be written, nothing.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <inheritdoc cref="ToYaml"/>
    public void WriteJson(Stream stream) => Copy(RenderJson(), stream);

    /// <summary>What the API server would say of each manifest, and what an experienced operator would say of it among the others, without a cluster.</summary>
    /// <returns>All manifests, in the order of the set; those without findings, too.</returns>
    public IReadOnlyList<ManifestFindings> Validate() => ManifestValidator.ValidateSet(manifests);

    /// <summary>Makes a directory say what the set says: one file for each manifest.</summary>
    /// <remarks>
    /// <para>
    /// Files are called after what is in them (<c>deployment-fraud-detector.yaml</c>); the namespace and the API group are part of the
    /// name where it would not be unique without. A file that has the right content already is not touched, and no reader ever sees
    /// half a file.
    /// </para>
    /// <para>
    /// The file <c>.kubewright</c> keeps what was written, in the format of <c>sha256sum</c>; keep it in version control beside the
    /// rest. Files that are in it and no longer in the set are removed, unless somebody has edited them since. Files that are not in
    /// it are never changed and never removed.
    /// </para>
    /// </remarks>
    /// <param name="directory">The directory; made where there is none.</param>
    /// <param name="options">The format, and whether to write a <c>kustomization.yaml</c>.</param>
    /// <exception cref="ManifestSetException">
    /// As for <see cref="ToYaml"/>, or a file of somebody else is where one of the set must go. Nothing was written.
    /// </exception>
    /// <exception cref="IOException">The directory or a file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory or a file may not be read or written.</exception>
    public ManifestWriteResult WriteTo(string directory, ManifestWriteOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        options ??= new();
        var identified = IdentifyValid();
        var names = FileNames.Of([.. identified.Select(manifest => manifest.Identity)], options.Format);
        var files = new List<OutputFile>(names.Count + 1);
        for (var i = 0; i < names.Count; i++)
            files.Add(new(names[i], Render(identified[i], options.Format).ToArray()));
        if (options.Kustomization)
            files.Add(Kustomization.Of(names));
        return ManifestDirectory.Write(directory, files);
    }

    /// <inheritdoc/>
    public IEnumerator<IManifest> GetEnumerator() => manifests.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What each manifest is called now, and that each is something of its own.</summary>
    internal IReadOnlyList<IdentifiedManifest> Identify()
    {
        var identified = new List<IdentifiedManifest>(manifests.Count);
        var seen = new Dictionary<ManifestIdentity, IManifest>(manifests.Count);
        foreach (var manifest in manifests)
        {
            var identity = ManifestIdentity.Read(manifest.Node, identified.Count);
            if (!identity.IsGenerated && !seen.TryAdd(identity, manifest))
                throw Duplicate(identity, seen[identity], manifest);
            identified.Add(new(identity, manifest));
        }

        return identified;
    }

    private static ManifestSetException Duplicate(ManifestIdentity identity, IManifest first, IManifest second)
    {
        if (ReferenceEquals(first, second))
            return new($"{identity} is in the set twice. Add it once, or a Clone() with a name of its own.");
        return new($"{identity} ({ApiVersion(first)}) and {identity} ({ApiVersion(second)}) are the same object for a cluster. Rename or remove one.");

        static string ApiVersion(IManifest manifest) => ((ManifestScalar)manifest.Node["apiVersion"]!).Text;
    }

    private static MemoryStream Render(IdentifiedManifest manifest, ManifestFormat format)
    {
        var stream = new MemoryStream();
        Render(manifest, format, stream);
        return stream;
    }

    private static void Render(IdentifiedManifest manifest, ManifestFormat format, Stream stream)
    {
        try
        {
            if (format == ManifestFormat.Json)
                JsonWriter.Write(manifest.Node, stream);
            else
                YamlWriter.Write(manifest.Node, stream);
        }
        catch (ManifestRenderException problem)
        {
            throw new ManifestSetException($"{manifest.Identity}: {problem.Message}", problem);
        }
    }

    private static string Text(MemoryStream rendered) => Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length);

    private static void Copy(MemoryStream rendered, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        rendered.WriteTo(stream);
    }

    private IReadOnlyList<IdentifiedManifest> IdentifyValid()
    {
        var identified = Identify();
        ManifestValidator.EnsureValid(manifests);
        return identified;
    }

    private MemoryStream RenderYaml()
    {
        var stream = new MemoryStream();
        foreach (var manifest in IdentifyValid())
        {
            if (stream.Length > 0)
                stream.Write("---\n"u8);
            Render(manifest, ManifestFormat.Yaml, stream);
        }

        return stream;
    }

    private MemoryStream RenderJson()
    {
        var identified = IdentifyValid();
        if (identified.Count == 1)
            return Render(identified[0], ManifestFormat.Json);
        var list = new ManifestMap();
        list.SetField("apiVersion", "v1");
        list.SetField("kind", "List");
        list.SetField("items", new ManifestList(identified.Select(manifest => manifest.Node)));
        var whole = new TreeManifest(list);
        return Render(new(new(string.Empty, "List", string.Empty, $"of {identified.Count}", IsGenerated: false), whole), ManifestFormat.Json);
    }
}
