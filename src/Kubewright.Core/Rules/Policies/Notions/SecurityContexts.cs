namespace Kubewright.Rules;

/// <summary>What the security contexts of a container and its pod come to.</summary>
internal static class SecurityContexts
{
    /// <summary>A field of the container's security context or, where that certainly has none, of the pod's.</summary>
    public static Reading Effective(PodContainer container, string field)
    {
        var own = container.Node.At("securityContext", field);
        return own.IsAbsent ? container.Pod.Spec.At("securityContext", field) : own;
    }
}
