using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>Each claim template of a StatefulSet becomes a volume of its pods, which takes the template's name.</summary>
internal sealed class ClaimTemplateNames() : ComponentRule("KW1310", "Names of claim templates", "io.k8s.api.apps.v1.StatefulSetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.IsSkipped(node, "template"))
            return;
        foreach (var (i, claim) in node.Items("volumeClaimTemplates"))
            Check(i, claim, context);
    }

    // The server puts these volumes before those of the template and reports there.
    private static void Check(int i, ManifestMap claim, RuleContext context)
    {
        var metadata = claim.Map("metadata");
        if (metadata is null && !claim.IsCertainlyAbsent("metadata"))
            return;
        var name = metadata is null ? "" : metadata.TextOr("name", "");
        if (name is null || Syntax.Dns1123Label(name) is not { } problem)
            return;
        var volume = $"template.spec.volumes[{i.ToString(CultureInfo.InvariantCulture)}]";
        if (name.Length == 0)
        {
            context.Report(volume + ".name", "A claim template needs a name: it becomes the name of a volume.", claim);
            context.Report(volume + ".persistentVolumeClaim.claimName", "A claim template needs a name: it becomes the name of a claim.", claim);
        }
        else
        {
            context.Report(volume + ".name", $"The name of a claim template becomes the name of a volume. {problem}", metadata!.Field("name"));
        }
    }
}
