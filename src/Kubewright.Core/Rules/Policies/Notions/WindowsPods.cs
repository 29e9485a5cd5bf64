namespace Kubewright.Rules;

/// <summary>Pods for Windows nodes, where users, capabilities and the like are something else.</summary>
internal static class WindowsPods
{
    private const string Windows = "windows";

    /// <summary>Whether a pod is for Windows, or may be.</summary>
    public static bool MayBe(PodTemplate pod) =>
        MayBe(pod.Spec.At("os", "name")) || MayBe(pod.Spec.At("nodeSelector", "kubernetes.io/os")) || MayBe(pod.Spec.At("nodeSelector", "beta.kubernetes.io/os"));

    private static bool MayBe(Reading system) => system.TextOr("") is null or Windows;
}
