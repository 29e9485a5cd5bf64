using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>The host names of an indexed Job's pods are its name with the index behind.</summary>
internal sealed class IndexedJobName() : ComponentRule("KW1328", "Name of an indexed Job", "io.k8s.api.batch.v1.Job")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec || spec.Text("completionMode") != "Indexed" || spec.Integer("completions") is not { } completions || completions <= 0)
            return;
        if (MetadataNames.NameOnCreate(node) is not { } name)
            return;
        var host = $"{name}-{(completions - 1).ToString(CultureInfo.InvariantCulture)}";
        if (Syntax.Dns1123Label(host) is { } problem)
            context.Report("metadata.name", $"The last pod of this Job gets its name as host name. {problem}", node.Map("metadata")?.Field("name"));
    }
}
