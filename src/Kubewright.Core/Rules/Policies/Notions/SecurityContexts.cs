namespace Kubewright.Rules;

/// <summary>What the security contexts of a container and its pod come to.</summary>
internal static class SecurityContexts
{
    private const string Field = "securityContext";

    /// <summary>A field of the container's security context.</summary>
    public static Reading Own(PodContainer container, params string[] path) => container.Node.At([Field, .. path]);

    /// <summary>A field of the pod's security context.</summary>
    public static Reading OfPod(PodTemplate pod, params string[] path) => pod.Spec.At([Field, .. path]);

    /// <summary>A field of the container's security context or, where that certainly has none, of the pod's.</summary>
    public static Reading Effective(PodContainer container, params string[] path)
    {
        var own = Own(container, path);
        return own.IsAbsent ? OfPod(container.Pod, path) : own;
    }

    /// <summary>Whether a container is privileged, or may be.</summary>
    public static bool MayBePrivileged(PodContainer container) => container.Node.At(Field, "privileged").BooleanOr(false) is not false;

    /// <summary>Whether neither a container nor its pod certainly has a profile (<c>seccompProfile</c>, <c>appArmorProfile</c>) that confines.</summary>
    public static bool LacksProfile(PodContainer container, string field) => DoesNotConfine(Own(container, field, "type")) && DoesNotConfine(OfPod(container.Pod, field, "type"));

    private static bool DoesNotConfine(Reading type) => type.TextOr("") is not (null or "RuntimeDefault" or "Localhost");
}
