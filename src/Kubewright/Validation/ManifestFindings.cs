using Kubewright.Rules;

namespace Kubewright;

/// <summary>What was found in one manifest.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Findings">The findings, in the order of the manifest.</param>
public sealed record ManifestFindings(IManifest Manifest, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether there is an error among the findings.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whether a cluster would refuse the manifest, or the pods made of it: it is neither built nor rendered.</summary>
    public bool IsRefused => Findings.Any(finding => finding.Severity == Severity.Error && RuleSet.All.IsRefusal(finding.RuleId));
}
