namespace Kubewright.Rules;

/// <summary>What a TrainJob says of a container that its runtime has: the trainer, or an initializer.</summary>
/// <param name="Name">Which: <c>trainer</c>, <c>dataset</c>.</param>
/// <param name="Path">Its path.</param>
/// <param name="Node">It.</param>
internal sealed record TrainJobStep(string Name, string Path, ManifestMap Node)
{
    /// <summary>The steps of a TrainJob; none of another manifest.</summary>
    public static IEnumerable<TrainJobStep> In(ManifestObject manifest)
    {
        if (manifest.KindName != "TrainJob")
            yield break;
        if (manifest.Spec.Map("trainer") is { } trainer)
            yield return new TrainJobStep("trainer", "spec.trainer", trainer);
        foreach (var entry in manifest.Spec.MapOrOpen("initializer"))
        {
            if (entry.Value is ManifestMap initializer)
                yield return new TrainJobStep(entry.Key, $"spec.initializer.{entry.Key}", initializer);
        }
    }
}
