using System.Globalization;

namespace Kubewright.Rules.Devices;

/// <summary>Administrators' access to devices goes only in namespaces that are labelled for it, which a manifest alone does not tell.</summary>
internal sealed class AdminAccess() : ComponentRule("KW1579", "Administrators' access", "io.k8s.api.resource.v1.ResourceClaim", "io.k8s.api.resource.v1.ResourceClaimTemplate")
{
    /// <inheritdoc/>
    public override Severity DefaultSeverity => Severity.Warning;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var spec = node.Map("spec");
        var claim = context.Kind == "ResourceClaim" ? spec : spec?.Map("spec");
        foreach (var (i, request) in claim?.Map("devices")?.Items("requests") ?? [])
        {
            if (request.Map("exactly") is not { } exactly || exactly.Boolean("adminAccess") is not true)
                continue;

            // The server names this path, also in a template.
            context.Report(
                $"spec.devices.requests[{i.ToString(CultureInfo.InvariantCulture)}].adminAccess",
                "The server takes adminAccess only in a namespace with the label resource.kubernetes.io/admin-access: \"true\".",
                exactly.Field("adminAccess"));
            return;
        }
    }
}
