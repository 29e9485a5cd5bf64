namespace Kubewright.Rules.Pods;

/// <summary>Which volumes containers can mount: the API server leaves out those in which something is wrong.</summary>
internal static class PodVolumes
{
    private static readonly VolumeRule[] Rules =
    [
        new VolumeName(), new VolumeTypes(), new VolumeSourceFields(), new FileVolumes(), new ProjectedVolumes(), new PathVolumes(),
        new NetworkDisks(), new CloudVolumes(), new CsiVolumes(), new EphemeralVolumes(), new ImageVolumes(), new EmptyDirs(),
    ];

    /// <summary>What is known of a volume.</summary>
    public enum State
    {
        /// <summary>It may be there.</summary>
        Unknown,

        /// <summary>There is none of the name.</summary>
        Missing,

        /// <summary>There is one, and something is wrong with it.</summary>
        Wrong,

        /// <summary>There is one.</summary>
        Present,
    }

    /// <summary>Looks for a volume.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="spec">The pod spec.</param>
    /// <param name="context">Where the pod is.</param>
    /// <param name="volume">The volume; null for one that a StatefulSet adds.</param>
    public static State Find(string name, ManifestMap spec, RuleContext context, out ManifestMap? volume)
    {
        volume = null;
        if (VolumeOrder.Claims(context)?.Contains(name) is true)
            return Syntax.Dns1123Label(name) is null ? State.Present : State.Wrong;
        var mayHaveMore = spec.MayHaveMoreIn("volumes") || VolumeOrder.MayHaveMoreClaims(context);
        var state = mayHaveMore ? State.Unknown : State.Missing;
        foreach (var item in spec.List("volumes") ?? new ManifestList())
        {
            if (item.AsMap() is { } any && any.TextOr("name", "") is null)
                state = State.Unknown;
            if (item.AsMap() is not { } found || found.Text("name") != name)
                continue;
            volume = found;
            if (IsValid(found, spec, context))
                return State.Present;
            state = State.Wrong;
        }

        return state;
    }

    /// <summary>Whether nothing is wrong with a volume.</summary>
    public static bool IsValid(ManifestMap volume, ManifestMap spec, RuleContext context)
    {
        var report = VolumeReport.Silent();
        foreach (var rule in Rules)
            rule.Check(volume, spec, report, context);
        return !report.HasProblem && HasValidMetadata(volume);
    }

    /// <summary>What another rule reports of the metadata of claims.</summary>
    private static bool HasValidMetadata(ManifestMap volume)
    {
        if (volume.Map("ephemeral")?.Map("volumeClaimTemplate")?.Map("metadata") is not { } metadata)
            return true;
        foreach (var entry in metadata)
        {
            if (entry.Key == "labels" ? entry.Value is ManifestMap labels && !LabelSelectors.ValidateLabels(labels, "", (RuleContext?)null)
                : entry.Key != "annotations" && entry.Value is ManifestList or ManifestScalar { Kind: ManifestNodeKind.String, Text.Length: > 0 })
                return false;
        }

        return true;
    }
}
