using System.ComponentModel;
using Kubewright.Building;
using Kubewright.Intents;

namespace Kubewright;

/// <summary>What every builder is: a view of a node that its members write to.</summary>
/// <remarks>Builders are not thread-safe. The members that generated code calls are hidden from completion lists.</remarks>
public abstract class Builder
{
    private List<ManifestMap>? podVolumes;

    /// <summary>Makes a builder over a node.</summary>
    /// <param name="node">The node that it writes to.</param>
    protected Builder(ManifestMap node)
    {
        ArgumentNullException.ThrowIfNull(node);
        Node = node;
    }

    /// <summary>The tree as it is now. What later calls set appears in it.</summary>
    public ManifestMap Node { get; }

    /// <summary>The builder whose lambda this one was handed to, if any: how a container reaches its pod.</summary>
    internal Builder? Owner { get; private set; }

    /// <summary>Volumes that a container wants in its pod, kept here until the container is put into one.</summary>
    internal IReadOnlyList<ManifestMap> PodVolumes => podVolumes ?? (IReadOnlyList<ManifestMap>)[];

    /// <summary>The node of the <c>metadata</c> field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ManifestMap MetadataNode => Object(Node, "metadata");

    /// <summary>The node of the <c>spec</c> field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ManifestMap SpecNode => Object(Node, "spec");

    /// <summary>The object in a field; made where there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap Object(ManifestMap map, string field) => TreeEditing.Object(map, field);

    /// <summary>The object under a key of a map in a field; made where there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap Entry(ManifestMap map, string field, string key) => TreeEditing.Entry(map, field, key);

    /// <summary>A new object at the end of the list in a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap Append(ManifestMap map, string field) => TreeEditing.Append(map, field);

    /// <summary>The object with the given keys in the list in a field; made where there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap Item(ManifestMap map, string field, params ReadOnlySpan<ItemKey> keys) => Item(map, field, out _, keys);

    /// <summary>The object with the given keys in the list in a field; made where there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestMap Item(ManifestMap map, string field, out bool isNew, params ReadOnlySpan<ItemKey> keys) =>
        TreeEditing.Item(map, field, keys.ToArray(), out isNew);

    /// <summary>A list of values.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestNode List<T>(T[] values, Func<T, ManifestNode> convert)
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = new ManifestList();
        foreach (var value in values)
            list.Add(convert(value));
        return list;
    }

    /// <summary>A list of strings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestNode List(string[] values) => List(values, static value => value);

    /// <summary>A point in time, as RFC 3339 writes it, in UTC and to the microsecond where it has any.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestNode Timestamp(DateTimeOffset value) => ScalarTexts.Timestamp(value);

    /// <summary>Bytes in base64.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestNode Base64(byte[] value) => ScalarTexts.Base64(value);

    /// <summary>A time span in whole seconds.</summary>
    /// <exception cref="ArgumentException">It has a fraction of a second, which the field cannot hold.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ManifestNode Seconds(TimeSpan value) => ScalarTexts.Seconds(value);

    /// <summary>Puts a volume into the pod around this container, or keeps it until the container is put into one.</summary>
    internal void AddPodVolume(ManifestMap volume)
    {
        for (var builder = Owner; builder is not null; builder = builder.Owner)
        {
            if (builder is IPod pod)
            {
                PodTree.AddVolume(pod.Template.Node, volume);
                return;
            }
        }

        (podVolumes ??= []).Add(volume);
    }

    /// <summary>Takes over what a finished builder wants beside its own node.</summary>
    private protected void Adopt(Builder child)
    {
        foreach (var volume in child.PodVolumes)
        {
            if (this is IPod pod)
                PodTree.AddVolume(pod.Template.Node, volume);
            else
                AddPodVolume(volume);
        }
    }

    /// <summary>Makes this the owner of a builder that a lambda is about to receive.</summary>
    private protected void Own(Builder child) => child.Owner = this;
}
