namespace Kubewright.Rules.Templates;

/// <summary>Volumes that a controller adds to the pods it makes of a template, so that the template need not declare them.</summary>
internal static class PromisedVolumes
{
    private const string JobSetSpec = "io.x-k8s.jobset.v1alpha2.JobSetSpec";
    private const string Claims = "volumeClaimTemplates";

    /// <summary>The template as its pods will be: with the volumes that a JobSet makes claims for.</summary>
    public static ManifestMap AddTo(ManifestMap template, RuleContext context)
    {
        if (context.Enclosing(JobSetSpec) is not { } jobSet || template.Map("spec") is null || jobSet.IsCertainlyAbsent("volumeClaimPolicies"))
            return template;
        var names = new List<string>();
        return With(template, names, TryGetPolicies(jobSet, names));
    }

    /// <summary>The template as its pods will be: with the volumes that what it is in makes claims for.</summary>
    public static ManifestMap AddTo(PodTemplate pod)
    {
        if (pod.Node.Map("spec") is null || pod.Holder.IsCertainlyAbsent(Claims))
            return pod.Node;
        var names = new List<string>();
        return With(pod.Node, names, TryGetClaims(pod.Holder, Claims, names));
    }

    private static ManifestMap With(ManifestMap template, List<string> names, bool areAll)
    {
        var spec = template.Map("spec")!;
        var volumes = new ManifestList(isOpen: !areAll || spec.MayHaveMoreIn("volumes"));
        foreach (var volume in spec.List("volumes") ?? new ManifestList())
            volumes.Add(volume);
        foreach (var name in names)
        {
            if (volumes.Any(volume => (volume as ManifestMap)?.Text("name") == name))
                continue;
            var promised = new ManifestMap();
            promised.Set("name", name);
            promised.Set("emptyDir", new ManifestMap());
            volumes.Add(promised);
        }

        return With(template, "spec", With(spec, "volumes", volumes));
    }

    /// <summary>The names of the claims of a JobSet.</summary>
    /// <returns>Whether these are all.</returns>
    private static bool TryGetPolicies(ManifestMap jobSet, List<string> names)
    {
        var areAll = !jobSet.MayHaveMoreIn("volumeClaimPolicies");
        foreach (var (_, policy) in jobSet.Items("volumeClaimPolicies"))
            areAll &= TryGetClaims(policy, "templates", names);
        return areAll;
    }

    private static bool TryGetClaims(ManifestMap owner, string field, List<string> names)
    {
        var areAll = !owner.MayHaveMoreIn(field);
        foreach (var (_, claim) in owner.Items(field))
        {
            if (claim.At("metadata", "name") is { Text: { } name })
                names.Add(name);
            else
                areAll = false;
        }

        return areAll;
    }

    /// <summary>A copy with one field replaced; everything else is shared.</summary>
    private static ManifestMap With(ManifestMap map, string field, ManifestNode value)
    {
        var copy = new ManifestMap(map.Origin, map.IsOpen);
        foreach (var entry in map)
            copy.Set(entry.Key, entry.Value, entry.KeyOrigin);
        copy.Set(field, value);
        return copy;
    }
}
