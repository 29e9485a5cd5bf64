namespace Kubewright.Rules;

/// <summary>Annotations by which a tool says that it makes and deletes an object itself.</summary>
internal static class ToolAnnotations
{
    /// <summary>A hook of Helm.</summary>
    public const string HelmHook = "helm.sh/hook";

    /// <summary>A hook of Argo CD.</summary>
    public const string ArgoHook = "argocd.argoproj.io/hook";

    /// <summary>Whether a manifest certainly has none of some annotations.</summary>
    public static bool AreAbsent(ManifestObject manifest, params string[] keys)
    {
        foreach (var key in keys)
        {
            if (!manifest.Annotations.IsCertainlyAbsent(key))
                return false;
        }

        return true;
    }
}
