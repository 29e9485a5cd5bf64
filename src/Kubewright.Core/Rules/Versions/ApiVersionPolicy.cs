namespace Kubewright.Rules.Versions;

/// <summary>Versions of built-in APIs that the target releases of Kubernetes do not have, or not for long.</summary>
internal abstract class ApiVersionPolicy(string id, string name, string title, Severity severity) : ObjectPolicy(id, name, title, severity, [])
{
    /// <summary>What is wrong with a version; <see langword="null"/> where nothing is.</summary>
    protected abstract string? Problem(ManifestObject manifest, ApiLifecycle lifecycle, TargetReleases target, PolicyContext context);

    /// <summary>Whether it can be corrected by another version.</summary>
    protected virtual bool IsFixable => false;

    protected sealed override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (ApiLifecycle.Find(manifest.ApiVersion!, manifest.Kind!) is not { } lifecycle || Problem(manifest, lifecycle, TargetReleases.Of(context), context) is not { } problem)
            return;
        context.Report("apiVersion", problem, manifest.Root["apiVersion"]!, fix: Fix(manifest, lifecycle));
    }

    private ManifestFix? Fix(ManifestObject manifest, ApiLifecycle lifecycle)
    {
        if (!IsFixable || !lifecycle.KeepsFields || lifecycle.Replacement is null)
            return null;

        // Once the empty selector selected nothing, now it selects everything.
        if (manifest.Kind == "PodDisruptionBudget" && !manifest.Spec.At("selector", "matchLabels").IsPresent)
            return null;
        return TreeFix.Set($"Use {lifecycle.Replacement}", manifest.Root, lifecycle.Replacement, "apiVersion");
    }
}
