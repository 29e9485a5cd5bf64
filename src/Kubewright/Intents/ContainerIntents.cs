namespace Kubewright;

/// <summary>What people say of containers, in terms of the fields that it sets.</summary>
public static class ContainerIntents
{
    private const string SharedMemoryVolume = "dshm";

    /// <summary>Sets <c>image</c> to a repository and a digest: the one form that always runs the same bytes.</summary>
    /// <param name="container">The container.</param>
    /// <param name="repository">The image without tag or digest: <c>ghcr.io/org/trainer</c>.</param>
    /// <param name="digest">The digest, <c>sha256:…</c>; <c>sha256:</c> may be left out.</param>
    [ManifestField("image")]
    public static Container Image(this Container container, string repository, string digest) =>
        container.Image($"{repository}@{(digest.Contains(':') ? digest : "sha256:" + digest)}");

    /// <summary>Sets an environment variable: <c>env[name].value</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value; <c>$(OTHER)</c> refers to a variable that comes before it.</param>
    [ManifestField("env[name]")]
    public static Container Env(this Container container, [ManifestField("name")] string name, [ManifestField("value")] string value) =>
        container.Env(name, variable => variable.Value(value));

    /// <summary>Takes an environment variable from a Secret: <c>env[name].valueFrom.secretKeyRef</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="secret">The Secret's name.</param>
    /// <param name="key">The key in the Secret.</param>
    [ManifestField("env[name]")]
    public static Container EnvFromSecret(
        this Container container,
        [ManifestField("name")] string name,
        [ManifestField("valueFrom.secretKeyRef.name")] string secret,
        [ManifestField("valueFrom.secretKeyRef.key")] string key) =>
        container.Env(name, variable => variable.ValueFrom(source => source.SecretKeyRef(key, selector => selector.Name(secret))));

    /// <summary>Takes an environment variable from a ConfigMap: <c>env[name].valueFrom.configMapKeyRef</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    /// <param name="key">The key in the ConfigMap.</param>
    [ManifestField("env[name]")]
    public static Container EnvFromConfigMap(
        this Container container,
        [ManifestField("name")] string name,
        [ManifestField("valueFrom.configMapKeyRef.name")] string configMap,
        [ManifestField("valueFrom.configMapKeyRef.key")] string key) =>
        container.Env(name, variable => variable.ValueFrom(source => source.ConfigMapKeyRef(key, selector => selector.Name(configMap))));

    /// <summary>Takes every key of a Secret as an environment variable: <c>envFrom[].secretRef.name</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="secret">The Secret's name.</param>
    [ManifestField("envFrom[]")]
    public static Container EnvFromSecret(this Container container, [ManifestField("secretRef.name")] string secret) =>
        container.EnvFrom(source => source.SecretRef(reference => reference.Name(secret)));

    /// <summary>Takes every key of a ConfigMap as an environment variable: <c>envFrom[].configMapRef.name</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    [ManifestField("envFrom[]")]
    public static Container EnvFromConfigMap(this Container container, [ManifestField("configMapRef.name")] string configMap) =>
        container.EnvFrom(source => source.ConfigMapRef(reference => reference.Name(configMap)));

    /// <summary>Opens a port: <c>ports[].containerPort</c>, and <c>ports[].protocol</c> where it is not TCP.</summary>
    /// <param name="container">The container.</param>
    /// <param name="port">The port.</param>
    [ManifestField("ports[containerPort,protocol=TCP]")]
    public static Container Port(this Container container, Port port) =>
        port.IsTcp ? container.Port(port.Number) : container.Port(port.Number, port.Protocol);

    /// <summary>Sets what the scheduler reserves for the container: <c>resources.requests</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">CPUs: <c>"500m"</c> is half of one.</param>
    /// <param name="memory">Bytes: <c>"512Mi"</c>.</param>
    /// <param name="ephemeralStorage">Bytes of the node's disk: sets <c>ephemeral-storage</c>.</param>
    /// <param name="others">Other resources by name.</param>
    [ManifestField("resources.requests{}")]
    public static Container Requests(
        this Container container,
        [ManifestField("cpu")] Quantity? cpu = null,
        [ManifestField("memory")] Quantity? memory = null,
        [ManifestField("ephemeral-storage")] Quantity? ephemeralStorage = null,
        params (string Resource, Quantity Quantity)[] others) =>
        container.Resources(resources => Amounts(cpu, memory, ephemeralStorage, others, (name, quantity) => resources.Requests(name, quantity)));

    /// <summary>Sets what the container may use at most: <c>resources.limits</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">CPUs: above it the container is slowed down.</param>
    /// <param name="memory">Bytes: above it the container is killed.</param>
    /// <param name="ephemeralStorage">Bytes of the node's disk: sets <c>ephemeral-storage</c>; above it the pod is evicted.</param>
    /// <param name="others">Other resources by name.</param>
    [ManifestField("resources.limits{}")]
    public static Container Limits(
        this Container container,
        [ManifestField("cpu")] Quantity? cpu = null,
        [ManifestField("memory")] Quantity? memory = null,
        [ManifestField("ephemeral-storage")] Quantity? ephemeralStorage = null,
        params (string Resource, Quantity Quantity)[] others) =>
        container.Resources(resources => Amounts(cpu, memory, ephemeralStorage, others, (name, quantity) => resources.Limits(name, quantity)));

    /// <summary>
    /// Asks for whole devices: <c>resources.limits[resource]</c> and <c>resources.requests[resource]</c>, which must be equal.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="resource">The resource that the device plugin advertises, such as <c>amd.com/gpu</c> or <c>nvidia.com/mig-1g.10gb</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    [ManifestField("resources.limits{}")]
    [ManifestField("resources.requests{}")]
    public static Container Gpus(this Container container, int count, string resource = "nvidia.com/gpu")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return container.Resources(resources => resources.Limits(resource, count).Requests(resource, count));
    }

    /// <summary>Mounts a volume: <c>volumeMounts[].name</c> and <c>.mountPath</c>. The pod needs the volume, too: <c>.Volume(volume)</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="path">Where the container sees it.</param>
    /// <param name="readOnly">Sets <c>readOnly</c> where it is true.</param>
    /// <param name="subPath">Sets <c>subPath</c>: a directory or file inside the volume.</param>
    [ManifestField("volumeMounts[mountPath]")]
    public static Container Mount(
        this Container container,
        [ManifestField("name")] Volume volume,
        [ManifestField("mountPath")] string path,
        [ManifestField("readOnly")] bool readOnly = false,
        [ManifestField("subPath")] string? subPath = null)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return container.VolumeMount(volume.NameOfVolume, path, mount =>
        {
            if (readOnly)
                mount.ReadOnly();
            if (subPath is not null)
                mount.SubPath(subPath);
        });
    }

    /// <summary>
    /// Gives the container shared memory of its own size, as data loaders and NCCL need: mounts a volume named <c>dshm</c> on <c>/dev/shm</c>, and adds
    /// it to the pod's <c>volumes</c> as <c>emptyDir</c> with <c>medium: Memory</c> and the size as <c>sizeLimit</c>.
    /// </summary>
    /// <remarks>The default of 64Mi is what most runtimes give. What is used counts against the container's memory limit.</remarks>
    /// <param name="container">The container.</param>
    /// <param name="size">Bytes: <c>"64Gi"</c>.</param>
    [ManifestField("volumeMounts[mountPath]")]
    public static Container SharedMemory(this Container container, Quantity size)
    {
        ArgumentNullException.ThrowIfNull(container);
        var volume = Volume.Memory(SharedMemoryVolume, size);
        container.AddPodVolume(volume.Node);
        return container.Mount(volume, "/dev/shm");
    }

    private static void Amounts(
        Quantity? cpu, Quantity? memory, Quantity? ephemeralStorage, (string Resource, Quantity Quantity)[] others, Action<string, Quantity> set)
    {
        if (cpu is { } cpus)
            set("cpu", cpus);
        if (memory is { } bytes)
            set("memory", bytes);
        if (ephemeralStorage is { } disk)
            set("ephemeral-storage", disk);
        foreach (var (resource, quantity) in others)
            set(resource, quantity);
    }
}
