namespace Kubewright.Rules;

/// <summary>The names of resources: <c>cpu</c>, <c>requests.memory</c>, <c>nvidia.com/gpu</c>.</summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";
    private const string Requests = "requests.";

    /// <summary>What is wrong with a resource's name wherever it is used, or <see langword="null"/>.</summary>
    public static string? Problem(string name) => Syntax.QualifiedName(name)
        ?? (name.IndexOf('/') >= 0 || IsStandard(name) ? null : $"There is no resource '{name}'; resources that are not of Kubernetes itself have a domain: nvidia.com/gpu.");

    /// <summary>What is wrong with the name of a resource that a container asks for, or <see langword="null"/>.</summary>
    public static string? ContainerProblem(string name) => Problem(name) ?? (name.IndexOf('/') < 0
        ? name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name) ? null : $"A container has no resource '{name}'; use cpu, memory, ephemeral-storage or hugepages-2Mi."
        : IsNative(name) || IsExtended(name) ? null : $"'{name}' is no name of an extended resource: it is too long, or begins with '{Requests}'.");

    /// <summary>Whether a container can ask for a resource of this name.</summary>
    public static bool IsForContainers(string name) => ContainerProblem(name) is null;

    /// <summary>What is wrong with the name of a resource in a quota, or <see langword="null"/>.</summary>
    public static string? QuotaProblem(string name) => Problem(name)
        ?? (name.IndexOf('/') >= 0 || IsQuota(name) ? null : $"A quota has no resource '{name}'; write requests.storage or count/deployments.apps, say.");

    /// <summary>Whether a quota counts a resource of this name without a domain.</summary>
    public static bool IsQuota(string name) => name is "cpu" or "memory" or "ephemeral-storage" or "persistentvolumeclaims"
        or "requests.cpu" or "requests.memory" or "requests.storage" or "requests.ephemeral-storage" or "limits.cpu" or "limits.memory" or "limits.ephemeral-storage"
        || IsCounted(name) || IsHugePages(name) || name.StartsWith(Requests + HugePages, StringComparison.Ordinal);

    /// <summary>Whether amounts of a resource are whole numbers.</summary>
    public static bool IsWhole(string name) => IsCounted(name) || name == "persistentvolumeclaims" || IsExtended(name);

    /// <summary>Whether limits may be above requests.</summary>
    public static bool MayBeOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Whether it is memory in huge pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Whether it is a resource of somebody else than Kubernetes, such as a device plugin's.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith(Requests, StringComparison.Ordinal) && Syntax.QualifiedName(Requests + name) is null;

    /// <summary>Whether it is a resource of Kubernetes itself.</summary>
    public static bool IsNative(string name) => name.IndexOf('/') < 0 || name.IndexOf("kubernetes.io/", StringComparison.Ordinal) >= 0;

    private static bool IsStandard(string name) => name == "storage" || IsQuota(name);

    private static bool IsCounted(string name) => name is "pods" or "resourcequotas" or "services" or "replicationcontrollers" or "secrets" or "configmaps"
        or "services.nodeports" or "services.loadbalancers";
}
