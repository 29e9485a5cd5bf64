namespace Kubewright.Rules.Templates;

/// <summary>Volumes that a controller adds to the pods it makes of a template, so that the template need not declare them.</summary>
internal static class PromisedVolumes
{
    private const string JobSetSpec = "io.x-k8s.jobset.v1alpha2.JobSetSpec";

    /// <summary>The template as its pods will be: with the volumes that a JobSet makes claims for.</summary>
    public static ManifestMap AddTo(ManifestMap template, RuleContext context)
    {
        if (context.Enclosing(JobSetSpec) is not { } jobSet || template.Map("spec") is not { } spec || jobSet.IsCertainlyAbsent("volumeClaimPolicies"))
            return template;
        var names = new List<string>();
        var isOpen = !TryGetNames(jobSet, names) | spec.MayHaveMoreIn("volumes");
        var volumes = new ManifestList(isOpen: isOpen);
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

    /// <summary>The names of the claims.</summary>
    /// <returns>Whether these are all.</returns>
    private static bool TryGetNames(ManifestMap jobSet, List<string> names)
    {
        var areAll = !jobSet.MayHaveMoreIn("volumeClaimPolicies");
        foreach (var (_, policy) in jobSet.Items("volumeClaimPolicies"))
        {
            areAll &= !policy.MayHaveMoreIn("templates");
            foreach (var (_, claim) in policy.Items("templates"))
            {
                if (claim.At("metadata", "name") is { Text: { } name })
                    names.Add(name);
                else
                    areAll = false;
            }
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
