namespace Kubewright.Rules.Pods;

/// <summary>The name of a volume: a DNS label, which gives a good name to the claim that is made for the volume.</summary>
internal sealed class VolumeName() : VolumeRule("KW1230", "Volume name")
{
    private const int LongestStart = 58;

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.IsCertainlyEmpty("name"))
            report.Report("name", "A volume needs a name, by which containers mount it.", volume);
        if (volume.Text("name") is not { Length: > 0 } name)
            return;
        report.ReportIf(Syntax.Dns1123Label(name), "name", volume.Field("name"));
        if (volume.Map("ephemeral") is not null && VolumeTypes.First(volume) == "ephemeral" && (PodName(context) ?? GeneratedName(context)) is { } pod)
            report.ReportIf(Syntax.Dns1123Subdomain($"{pod}-{name}"), "name", volume.Field("name"));
        if (volume.Map("iscsi") is { } iscsi && iscsi.IsSet("initiatorName") && iscsi.TextOr("targetPortal", "") is { } portal && name.Length + portal.Length + 1 > 64)
            report.Report("name", $"With an initiator name, '{name}:{portal}' (volume and target portal) may have at most 64 characters; use a shorter name.", volume.Field("name"));
    }

    /// <summary>The name of the pod, where it is one that has a name.</summary>
    public static string? PodName(RuleContext context) =>
        context.Enclosing(PodTypes.Pod)?.Map("metadata")?.Text("name") is { Length: > 0 } name ? name : null;

    /// <summary>A name as the server makes it: the beginning, and five characters.</summary>
    private static string? GeneratedName(RuleContext context) =>
        context.Enclosing(PodTypes.Pod)?.Map("metadata")?.Text("generateName") is { Length: > 0 } start ? (start.Length > LongestStart ? start.Substring(0, LongestStart) : start) + "xxxxx" : null;
}
