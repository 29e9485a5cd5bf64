using Kubewright.Rules;

namespace Kubewright;

/// <summary>What was found in one manifest.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Findings">The findings, in the order of the manifest.</param>
public sealed record ManifestFindings(IManifest Manifest, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the API server would reject the manifest.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
