namespace Kubewright.Rules.Pods;

/// <summary>Volumes whose claim is made with the pod.</summary>
internal sealed class EphemeralVolumes() : VolumeRule("KW1239", "Ephemeral volumes")
{
    private const string Path = "ephemeral.volumeClaimTemplate";

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) != "ephemeral" || volume.Map("ephemeral") is not { } ephemeral)
            return;
        if (ephemeral.IsCertainlyAbsent("volumeClaimTemplate"))
            report.Report(Path, "The claim is missing; add volumeClaimTemplate.", ephemeral);
        if (ephemeral.Map("volumeClaimTemplate") is not { } template)
            return;
        var claim = template.Map("spec") ?? (template.IsCertainlyAbsent("spec") ? new ManifestMap(template.Origin) : null);
        if (claim is null)
            return;
        VolumeClaimSpecs.Check(claim, Path + ".spec.", report.Report);
        if (claim.Map("selector") is { } selector)
            report.CheckSelector(selector, Path + ".spec.selector");
    }
}
