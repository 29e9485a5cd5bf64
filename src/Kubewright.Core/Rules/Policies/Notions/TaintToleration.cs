namespace Kubewright.Rules;

/// <summary>Whether pods tolerate taints.</summary>
internal static class TaintToleration
{
    /// <summary>Whether a pod tolerates a taint, or may.</summary>
    public static bool MayTolerate(PodTemplate pod, Taint taint)
    {
        if (pod.Spec.MayHaveMoreIn("tolerations"))
            return true;
        foreach (var (_, toleration) in pod.Spec.Items("tolerations"))
        {
            if (MayTolerate(toleration, taint))
                return true;
        }

        return false;
    }

    private static bool MayTolerate(ManifestMap toleration, Taint taint)
    {
        var key = toleration.TextOr("key", "");
        if ((key is not (null or "") && key != taint.Key) || (toleration.TextOr("effect", taint.Effect) is { } effect && effect != taint.Effect))
            return false;
        return toleration.TextOr("operator", "Equal") switch
        {
            null or "Exists" => true,
            "Equal" => key is not "" && toleration.TextOr("value", "") is var value && (value is null || value == taint.Value),
            _ => false,
        };
    }
}
