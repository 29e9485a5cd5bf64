namespace Kubewright.Rules.Pods;

/// <summary>Seccomp and AppArmor profiles, of pods and of containers.</summary>
internal sealed class SecurityProfiles() : ComponentRule("KW1250", "Security profiles", "io.k8s.api.core.v1.PodSecurityContext", "io.k8s.api.core.v1.SecurityContext")
{
    private const int LongestPath = 4095;

    private static readonly string[] Types = ["Localhost", "RuntimeDefault", "Unconfined"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("seccompProfile") is { } seccomp)
            CheckSeccomp(seccomp, context);
        if (node.Map("appArmorProfile") is { } appArmor)
            CheckAppArmor(appArmor, context);
    }

    private static void CheckSeccomp(ManifestMap profile, RuleContext context)
    {
        const string Path = "seccompProfile.";
        context.RequireOneOf(profile, "type", Path, Types);
        if (profile.TextOr("type", "") is not { } type)
            return;
        if (type != "Localhost" ? profile.IsSet("localhostProfile") : profile.IsCertainlyAbsent("localhostProfile"))
            context.Report(Path + "localhostProfile", type == "Localhost" ? "The profile on the node is missing; add localhostProfile." : "A profile on the node needs type: Localhost.", profile);
        else if (profile.Text("localhostProfile") is { } path)
            context.ReportIf(LocalPaths.Descending(path), Path, "localhostProfile", profile);
    }

    private static void CheckAppArmor(ManifestMap profile, RuleContext context)
    {
        const string Path = "appArmorProfile.";
        context.RequireOneOf(profile, "type", Path, Types);
        var type = profile.Text("type");
        if (type is "RuntimeDefault" or "Unconfined" && profile.IsSet("localhostProfile"))
            context.Report(Path + "localhostProfile", "A profile on the node needs type: Localhost.", profile);
        if (type != "Localhost")
            return;
        var isMissing = profile.IsCertainlyEmpty("localhostProfile");
        if (isMissing)
            context.Report(Path + "localhostProfile", "The profile on the node is missing; add localhostProfile.", profile);
        else if (profile.Text("localhostProfile") is { } name && (name.Trim().Length != name.Length || Utf8.Length(name) > LongestPath))
            context.Report(Path + "localhostProfile", $"The profile's name has white space at its ends, or more than {LongestPath} bytes.", profile);
    }
}
