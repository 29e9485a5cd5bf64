using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Finds the pods in custom resources of which no path is known, but a schema.</summary>
internal static class SchemaPods
{
    private static readonly RuleSet NoRules = RuleSet.All.Where(_ => false);

    /// <summary>Tells a manifest which pods are made of it, where its schema says so.</summary>
    public static void AddTo(ManifestObject manifest, SchemaCatalog catalog)
    {
        if (manifest is not { WorkloadKind: null, ApiVersion: { } apiVersion, Kind: { } kind } || catalog.FindKind(apiVersion, kind) is not { Schema.Resource: not null } component)
            return;
        var path = new FieldPath();
        var walk = new RuleWalk(catalog, NoRules, new RuleContext(manifest.Root, path, []), path, isCustom: true) { Pods = new FoundPods(manifest) };
        walk.WalkManifest(manifest.Root, component);
        if (walk.Pods.Found.Count > 0)
            manifest.SetPods(walk.Pods.Found);
    }
}
