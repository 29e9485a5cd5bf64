using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>What the intents for containers do to a container's tree.</summary>
public static class ContainerTree
{
    /// <summary>The mount point of shared memory.</summary>
    private const string SharedMemoryPath = "/dev/shm";
    private const string SharedMemoryVolume = "dshm";

    /// <summary><c>image</c> from a repository and a digest.</summary>
    public static void Image(ManifestMap container, ManifestNode repository, ManifestNode digest) =>
        container.SetField("image", digest is ManifestScalar { Text: var hash }
            ? Text(repository, name => $"{name}@{(hash.IndexOf(':') >= 0 ? hash : "sha256:" + hash)}")
            : new ManifestUnknown(repository.Origin));

    /// <summary><c>env[name].value</c></summary>
    public static void Env(ManifestMap container, ManifestNode name, ManifestNode value) => Variable(container, name).SetField("value", value);

    /// <summary><c>env[name].valueFrom</c>, its field <c>secretKeyRef</c> or <c>configMapKeyRef</c>.</summary>
    public static void EnvFrom(ManifestMap container, ManifestNode name, string reference, ManifestNode source, ManifestNode key)
    {
        var selector = TreeEditing.Object(TreeEditing.Object(Variable(container, name), "valueFrom"), reference);
        selector.SetField("key", key);
        selector.SetField("name", source);
    }

    /// <summary>An item of <c>envFrom</c>, its field <c>secretRef</c> or <c>configMapRef</c>.</summary>
    public static void EnvFrom(ManifestMap container, string reference, ManifestNode source) =>
        TreeEditing.Object(TreeEditing.Append(container, "envFrom"), reference).SetField("name", source);

    /// <summary><c>ports[containerPort,protocol]</c></summary>
    public static void Port(ManifestMap container, ManifestNode number, ManifestNode protocol) =>
        TreeEditing.Item(container, "ports", [new("containerPort", number), new("protocol", PortTree.Written(protocol), PortTree.Tcp)], out _);

    /// <summary><c>resources.requests</c> or <c>resources.limits</c>: the amounts that are given.</summary>
    public static void Amounts(ManifestMap container, string field, ManifestNode? cpu, ManifestNode? memory, ManifestNode? ephemeralStorage, ManifestNode? others)
    {
        var resources = TreeEditing.Object(container, "resources");
        (string Resource, ManifestNode? Quantity)[] amounts = [("cpu", cpu), ("memory", memory), ("ephemeral-storage", ephemeralStorage)];
        foreach (var (resource, quantity) in amounts)
        {
            if (quantity is ManifestScalar)
                TreeEditing.Object(resources, field).Set(resource, quantity);
        }

        if (others is ManifestMap { Count: > 0 })
            SetEntries(TreeEditing.Object(resources, field), others);
        foreach (var (resource, quantity) in amounts)
        {
            if (quantity is ManifestUnknown)
                (Perhaps(resources, field) as ManifestMap)?.Set(resource, quantity);
        }

        if (others is ManifestUnknown or { IsOpen: true })
            (Perhaps(resources, field) as ManifestMap)?.Forget();
    }

    /// <summary><c>resources.limits[resource]</c> and <c>resources.requests[resource]</c></summary>
    public static void Gpus(ManifestMap container, ManifestNode count, ManifestNode resource)
    {
        var resources = TreeEditing.Object(container, "resources");
        TreeEditing.SetEntry(resources, "limits", resource, count);
        TreeEditing.SetEntry(resources, "requests", resource, count);
    }

    /// <summary><c>volumeMounts[mountPath]</c></summary>
    public static void Mount(ManifestMap container, ManifestNode volume, ManifestNode path, ManifestNode? readOnly = null, ManifestNode? subPath = null)
    {
        var mount = TreeEditing.Item(container, "volumeMounts", [new("mountPath", path)], out _);
        mount.SetField("name", volume);
        SetTrue(mount, "readOnly", readOnly);
        SetGiven(mount, "subPath", subPath);
    }

    /// <summary>Mounts memory on <c>/dev/shm</c>.</summary>
    /// <returns>The volume, which the pod around the container needs.</returns>
    public static ManifestMap SharedMemory(ManifestMap container, ManifestNode size)
    {
        Mount(container, SharedMemoryVolume, SharedMemoryPath);
        return VolumeTree.Memory(SharedMemoryVolume, size);
    }

    private static ManifestMap Variable(ManifestMap container, ManifestNode name) => TreeEditing.Item(container, "env", [new("name", name)], out _);
}
