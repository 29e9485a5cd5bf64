using Kubewright.Intents;

namespace Kubewright;

/// <summary>What people say of containers, in terms of the fields that it sets.</summary>
public static class ContainerIntents
{
    /// <summary>Sets <c>image</c> to a repository and a digest: the one form that always runs the same bytes.</summary>
    /// <param name="container">The container.</param>
    /// <param name="repository">The image without tag or digest: <c>ghcr.io/org/trainer</c>.</param>
    /// <param name="digest">The digest, <c>sha256:…</c>; <c>sha256:</c> may be left out.</param>
    [ManifestIntent("Container.Image")]
    public static Container Image(this Container container, string repository, string digest)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.Image(container.Node, repository, digest);
        return container;
    }

    /// <summary>Sets an environment variable: <c>env[name].value</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value; <c>$(OTHER)</c> refers to a variable that comes before it.</param>
    [ManifestIntent("Container.Env")]
    public static Container Env(this Container container, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.Env(container.Node, name, value);
        return container;
    }

    /// <summary>Takes an environment variable from a Secret: <c>env[name].valueFrom.secretKeyRef</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="secret">The Secret's name.</param>
    /// <param name="key">The key in the Secret.</param>
    [ManifestIntent("Container.VariableFromSecret")]
    public static Container EnvFromSecret(
        this Container container,
        string name,
        string secret,
        string key)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.EnvFrom(container.Node, name, "secretKeyRef", secret, key);
        return container;
    }

    /// <summary>Takes an environment variable from a ConfigMap: <c>env[name].valueFrom.configMapKeyRef</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The variable.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    /// <param name="key">The key in the ConfigMap.</param>
    [ManifestIntent("Container.VariableFromConfigMap")]
    public static Container EnvFromConfigMap(
        this Container container,
        string name,
        string configMap,
        string key)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.EnvFrom(container.Node, name, "configMapKeyRef", configMap, key);
        return container;
    }

    /// <summary>Takes every key of a Secret as an environment variable: <c>envFrom[].secretRef.name</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="secret">The Secret's name.</param>
    [ManifestIntent("Container.EnvFromSecret")]
    public static Container EnvFromSecret(this Container container, string secret)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.EnvFrom(container.Node, "secretRef", secret);
        return container;
    }

    /// <summary>Takes every key of a ConfigMap as an environment variable: <c>envFrom[].configMapRef.name</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    [ManifestIntent("Container.EnvFromConfigMap")]
    public static Container EnvFromConfigMap(this Container container, string configMap)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.EnvFrom(container.Node, "configMapRef", configMap);
        return container;
    }

    /// <summary>Opens a port: <c>ports[].containerPort</c>, and <c>ports[].protocol</c> where it is not TCP.</summary>
    /// <param name="container">The container.</param>
    /// <param name="port">The port.</param>
    [ManifestIntent("Container.Port")]
    public static Container Port(this Container container, Port port)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(port);
        ContainerTree.Port(container.Node, port.Number, port.Protocol);
        return container;
    }

    /// <summary>Sets what the scheduler reserves for the container: <c>resources.requests</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">CPUs: <c>"500m"</c> is half of one.</param>
    /// <param name="memory">Bytes: <c>"512Mi"</c>.</param>
    /// <param name="ephemeralStorage">Bytes of the node's disk: sets <c>ephemeral-storage</c>.</param>
    /// <param name="others">Other resources by name.</param>
    [ManifestIntent("Container.Requests")]
    public static Container Requests(
        this Container container,
        Quantity? cpu = null,
        Quantity? memory = null,
        Quantity? ephemeralStorage = null,
        params (string Resource, Quantity Quantity)[] others)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.Amounts(container.Node, "requests", cpu.ToNode(), memory.ToNode(), ephemeralStorage.ToNode(), others.ToMap());
        return container;
    }

    /// <summary>Sets what the container may use at most: <c>resources.limits</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="cpu">CPUs: above it the container is slowed down.</param>
    /// <param name="memory">Bytes: above it the container is killed.</param>
    /// <param name="ephemeralStorage">Bytes of the node's disk: sets <c>ephemeral-storage</c>; above it the pod is evicted.</param>
    /// <param name="others">Other resources by name.</param>
    [ManifestIntent("Container.Limits")]
    public static Container Limits(
        this Container container,
        Quantity? cpu = null,
        Quantity? memory = null,
        Quantity? ephemeralStorage = null,
        params (string Resource, Quantity Quantity)[] others)
    {
        ArgumentNullException.ThrowIfNull(container);
        ContainerTree.Amounts(container.Node, "limits", cpu.ToNode(), memory.ToNode(), ephemeralStorage.ToNode(), others.ToMap());
        return container;
    }

    /// <summary>
    /// Asks for whole devices: <c>resources.limits[resource]</c> and <c>resources.requests[resource]</c>, which must be equal.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="resource">The resource that the device plugin advertises, such as <c>amd.com/gpu</c> or <c>nvidia.com/mig-1g.10gb</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    [ManifestIntent("Container.Gpus")]
    public static Container Gpus(this Container container, int count, string resource = "nvidia.com/gpu")
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ContainerTree.Gpus(container.Node, count, resource);
        return container;
    }

    /// <summary>Mounts a volume: <c>volumeMounts[].name</c> and <c>.mountPath</c>. The pod needs the volume, too: <c>.Volume(volume)</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="path">Where the container sees it.</param>
    /// <param name="readOnly">Sets <c>readOnly</c> where it is true.</param>
    /// <param name="subPath">Sets <c>subPath</c>: a directory or file inside the volume.</param>
    [ManifestIntent("Container.Mount")]
    public static Container Mount(
        this Container container,
        Volume volume,
        string path,
        bool readOnly = false,
        string? subPath = null)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(volume);
        ContainerTree.Mount(container.Node, volume.Node["name"]!, path, readOnly, subPath.ToNode());
        return container;
    }

    /// <summary>
    /// Gives the container shared memory of its own size, as data loaders and NCCL need: mounts a volume named <c>dshm</c> on <c>/dev/shm</c>, and adds
    /// it to the pod's <c>volumes</c> as <c>emptyDir</c> with <c>medium: Memory</c> and the size as <c>sizeLimit</c>.
    /// </summary>
    /// <remarks>The default of 64Mi is what most runtimes give. What is used counts against the container's memory limit.</remarks>
    /// <param name="container">The container.</param>
    /// <param name="size">Bytes: <c>"64Gi"</c>.</param>
    [ManifestIntent("Container.SharedMemory")]
    public static Container SharedMemory(this Container container, Quantity size)
    {
        ArgumentNullException.ThrowIfNull(container);
        container.AddPodVolume(ContainerTree.SharedMemory(container.Node, size));
        return container;
    }
}
