namespace Kubewright.Rules;

/// <summary>Names of resources that containers ask for: <c>cpu</c>, <c>nvidia.com/gpu</c>.</summary>
internal static class ResourceNames
{
    private const string QuotaPrefix = "requests.";

    /// <summary>Whether a name is one of the resources that devices and plugins add: with a domain that is not Kubernetes' own.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith(QuotaPrefix, StringComparison.Ordinal) && Syntax.QualifiedName(QuotaPrefix + name) is null;

    /// <summary>Whether a container can ask for a resource of this name.</summary>
    public static bool IsForContainers(string name)
    {
        if (Syntax.QualifiedName(name) is not null)
            return false;
        if (name.IndexOf('/') < 0)
            return name is "cpu" or "memory" or "ephemeral-storage" || name.StartsWith("hugepages-", StringComparison.Ordinal);
        return IsNative(name) || IsExtended(name);
    }

    private static bool IsNative(string name) => name.IndexOf('/') < 0 || name.IndexOf("kubernetes.io/", StringComparison.Ordinal) >= 0;
}
